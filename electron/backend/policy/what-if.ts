import type { Reader } from '../../../db/open.ts'
import type { View } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { askedKinds } from '../../../shared/domain/policy.ts'
import { maxDay } from '../../../shared/kernel/day.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { withReadings } from '../../../shared/policy/readings/choose.ts'
import { readingIds, readingRegister } from '../../../shared/policy/readings/register.ts'
import { parameterOf } from '../../../shared/policy/version.ts'
import type { Call } from '../desk.ts'
import { hostQueries, viewOf } from '../procedure.ts'
import { type Act, concernedBy, dayOfAct, doAct } from './act.ts'
import { findingsAround } from './around.ts'
import { policyOn } from './context.ts'
import type { Dossier } from './dossier/dossier.ts'
import { dossiersOf } from './dossier/index.ts'
import type { ParameterValue } from './shape.ts'
import { undone } from './undone.ts'

type Change =
  | { kind: 'parameter'; parameter: string; value: ParameterValue }
  | { kind: 'reading'; reading: string; choice: string }

/**
 * The policy as it would be. A parameter is changed for every day, as though the plan had always said so: what began
 * under its old value would otherwise keep it and nothing could be seen.
 */
function changed(context: Context, change: Change): Context {
  if (change.kind === 'reading') {
    const id = readingIds.find((known) => known === change.reading)
    if (!id) return refuseField('change.reading', 'unknown', change.reading)
    const { choices, switchable } = readingRegister[id]
    if (!(choices as readonly string[]).includes(change.choice))
      return refuseField('change.choice', 'unknown', change.choice, choices.join(' '))
    if (!switchable && change.choice !== choices[0])
      return refuseField('change.choice', 'not_switchable', change.choice)
    return { ...context, readings: withReadings(context.readings, { [id]: change.choice }) }
  }
  const { parameter: id, value } = change
  const parameter = parameterOf(context.policy, id)
  if (!parameter) return refuseField('change.parameter', 'unknown', id)
  const held = parameter.values.at(-1)?.value
  if (typeof held !== typeof value || Array.isArray(held) !== Array.isArray(value))
    return refuseField('change.value', 'other_kind', id)
  const parameters = context.policy.parameters.map((p) =>
    p.id === id ? { ...p, values: p.values.map((v) => ({ ...v, value })) } : p,
  )
  return { ...context, policy: { ...context.policy, parameters } }
}

/** An answer that never looked at what is changed stays as it is, so only the others are asked again. */
const rests = (change: Change, finding: Finding): boolean =>
  change.kind === 'parameter'
    ? finding.parameters.some((p) => p.id === change.parameter)
    : finding.readings.some((r) => r.id === change.reading)

interface Compared {
  subject: Dossier['subject']
  before: Finding
  after: Finding
}

function compare({ subject, parts }: Dossier, change: Change, now: Context, then: Context): Compared[] {
  return parts.flatMap((part) => {
    const before = part.ask(now)
    if (!before.some((f) => rests(change, f))) return []
    const after = part.ask(then)
    return before.flatMap((f, i) => {
      const next = after[i]
      return next && rests(change, f) ? [{ subject, before: f, after: next }] : []
    })
  })
}

const said = ({ outcome, figures, also }: Finding): string => JSON.stringify([outcome, figures, also])

const amountOf = (finding: Finding | null): number =>
  finding?.outcome === 'amount' && typeof finding.figures.amount === 'number' ? finding.figures.amount : 0

/** What the amounts of each question come to before and after. */
function costsOf(rows: readonly { before: Finding | null; after: Finding | null }[]) {
  const total = (of: readonly (Finding | null)[]) => of.reduce((sum, f) => sum + amountOf(f), 0)
  return [...Map.groupBy(rows, (r) => (r.before ?? r.after)?.question ?? '')]
    .map(([question, own]) => ({
      question,
      beforeYuan: total(own.map((r) => r.before)),
      afterYuan: total(own.map((r) => r.after)),
    }))
    .filter((c) => c.beforeYuan !== c.afterYuan)
}

interface Effect {
  looked: number
  rows: Compared[]
  opened: { subject: Dossier['subject']; finding: Finding }[]
  closed: { subject: Dossier['subject']; finding: Finding }[]
}

/** The same facts asked under another parameter or reading. */
async function underOther(read: Reader, change: Change, view: View): Promise<Effect> {
  const now = await policyOn(read, view)
  const then = changed(now, change)
  const compared: Compared[] = []
  for (const kind of askedKinds)
    for (const dossier of await dossiersOf(read, kind, view))
      compared.push(...compare(dossier, change, now, then))
  return {
    looked: new Set(compared.map((c) => `${c.subject.kind} ${c.subject.id}`)).size,
    rows: compared.filter(({ before, after }) => said(before) !== said(after)),
    opened: [],
    closed: [],
  }
}

/** The same questions asked of everybody around an act, before and after it: the act is done, looked at and undone. */
async function afterAct(call: Call, act: Act, view: View): Promise<Effect> {
  const on = maxDay(view.asOf, dayOfAct(act))
  const then = { ...view, asOf: on }
  return undone(call.desk.store, async (trx) => {
    const people = await concernedBy(trx, act)
    const look = async () => findingsAround(trx, people, then)
    const before = await look()
    await doAct({ ...call, trx }, act)
    const after = await look()
    const shared = [...before].flatMap(([key, was]) => {
      const is = after.get(key)
      return is ? [{ subject: was.subject, before: was.finding, after: is.finding }] : []
    })
    const only = (of: typeof before, other: typeof before) =>
      [...of].filter(([key]) => !other.has(key)).map(([, answered]) => answered)
    return {
      looked: new Set([...before, ...after].map(([, { subject }]) => `${subject.kind} ${subject.id}`)).size,
      rows: shared.filter((row) => said(row.before) !== said(row.after)),
      opened: only(after, before),
      closed: only(before, after),
    }
  })
}

/** Does not go through the usual read: an act is tried on a writer and undone. */
export const whatIf = hostQueries.policy.whatIf.handler(async ({ context, input }) => {
  const view = viewOf(context, input)
  const { change } = input
  const effect =
    change.kind === 'parameter' || change.kind === 'reading'
      ? await context.desk.store.read((read) => underOther(read, change, view))
      : await afterAct(context, change, view)
  const all = [
    ...effect.rows,
    ...effect.opened.map(({ subject, finding }) => ({ subject, before: null, after: finding })),
    ...effect.closed.map(({ subject, finding }) => ({ subject, before: finding, after: null })),
  ]
  return { ...effect, costs: costsOf(all) }
})
