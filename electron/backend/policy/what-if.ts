import { refuseField } from '../../../shared/contract/errors.ts'
import { askedKinds } from '../../../shared/contract/policy.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { withReadings } from '../../../shared/policy/readings/choose.ts'
import { readingIds, readingRegister } from '../../../shared/policy/readings/register.ts'
import { parameterOf } from '../../../shared/policy/version.ts'
import { queries, viewOf } from '../procedure.ts'
import { policyOn } from './context.ts'
import type { Dossier } from './dossier/dossier.ts'
import { dossiersOf } from './dossier/index.ts'
import type { ParameterValue } from './shape.ts'

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

const amountOf = ({ outcome, figures }: Finding): number =>
  outcome === 'amount' && typeof figures.amount === 'number' ? figures.amount : 0

/** What the amounts of each question come to before and after. */
function costsOf(rows: readonly Compared[]) {
  const total = (of: readonly Finding[]) => of.reduce((sum, f) => sum + amountOf(f), 0)
  return [...Map.groupBy(rows, (r) => r.before.question)]
    .map(([question, own]) => ({
      question,
      beforeYuan: total(own.map((r) => r.before)),
      afterYuan: total(own.map((r) => r.after)),
    }))
    .filter((c) => c.beforeYuan !== c.afterYuan)
}

export const whatIf = queries.policy.whatIf.handler(async ({ context, input }) => {
  const { read } = context
  const view = viewOf(context, input)
  const now = await policyOn(read, view.asOf, view.knownAt)
  const then = changed(now, input.change)
  const compared: Compared[] = []
  for (const kind of askedKinds)
    for (const dossier of await dossiersOf(read, kind, view))
      compared.push(...compare(dossier, input.change, now, then))
  const rows = compared.filter(({ before, after }) => said(before) !== said(after))
  return {
    looked: new Set(compared.map((c) => `${c.subject.kind} ${c.subject.id}`)).size,
    rows,
    costs: costsOf(rows),
  }
})
