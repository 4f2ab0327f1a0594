import { countyTitleKinds } from '../../shared/domain/title.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { undoGraduation } from '../cohort/graduation.ts'
import type { Reader, Writer } from '../open.ts'
import type { ProposalTable } from '../schema.ts'
import { recorded, retracted, type Stamp } from '../versioned.ts'

/** One record a decision changes: its last day before (null: it ran on) and after. */
export interface Effect {
  record: 'membership' | 'enrolment' | 'title' | 'studio' | 'rectification' | 'graduation'
  id: string
  label: string
  beforeOn: Day | null
  toOn: Day | null
  /** The decision made the record; undoing it takes it back. */
  created?: true
  /** In a reversing decision: the record it took back. */
  takenBack?: true
}

/** What becomes of a studio nobody leads: somebody takes it over, or it ends. */
export type Adjustment = { kind: 'successor'; personId: Id<'person'> } | { kind: 'dissolution' }

type Proposal = Pick<ProposalTable, 'kind' | 'subject_id' | 'person_id' | 'studio_id' | 'last_on'>

/** What confirming a proposal from a day on would change; an adjustment changes what is chosen for it. Reads only. */
export async function plannedEffects(
  read: Reader | Writer,
  proposal: Proposal,
  effectiveOn: Day,
  adjustment?: Adjustment,
): Promise<Effect[]> {
  const lastDay = addDays(effectiveOn, -1)
  switch (proposal.kind) {
    case 'rectification':
      return [
        {
          record: 'rectification',
          id: proposal.subject_id,
          label: '',
          beforeOn: null,
          toOn: proposal.last_on,
        },
      ]
    case 'revocation':
      return revocation(read, proposal.subject_id as Id<'studio'>, effectiveOn)
    case 'removal':
    case 'studio_exit':
      return (await runningMemberships(read, effectiveOn))
        .filter((m) => m.id === proposal.subject_id)
        .map((m) => ({ record: 'membership', id: m.id, label: m.name, beforeOn: m.to_on, toOn: lastDay }))
    case 'cohort_exit': {
      const enrolment = await read
        .selectFrom('enrolment')
        .innerJoin('person', 'person.id', 'enrolment.person_id')
        .select(['enrolment.id', 'enrolment.to_on', 'person.name'])
        .where('enrolment.id', '=', proposal.subject_id as Id<'enrolment'>)
        .where('enrolment.retracted_at', 'is', null)
        .executeTakeFirst()
      if (!enrolment) return []
      const { id, name, to_on } = enrolment
      return [{ record: 'enrolment', id, label: name, beforeOn: to_on, toOn: lastDay }]
    }
    case 'title_revocation':
      return titleRevocation(read, proposal, effectiveOn)
    case 'adjustment':
      return adjusted(read, proposal.subject_id as Id<'studio'>, effectiveOn, adjustment)
    default:
      return []
  }
}

function runningMemberships(read: Reader | Writer, on: Day) {
  return read
    .selectFrom('studio_membership as m')
    .innerJoin('person', 'person.id', 'm.person_id')
    .select(['m.id', 'm.studio_id', 'm.role', 'm.person_id', 'm.from_on', 'm.to_on', 'person.name'])
    .where('m.retracted_at', 'is', null)
    .where('m.from_on', '<', on)
    .where((eb) => eb.or([eb('m.to_on', 'is', null), eb('m.to_on', '>=', on)]))
    .execute()
}

async function revocation(read: Reader | Writer, studioId: Id<'studio'>, on: Day): Promise<Effect[]> {
  const studio = await read
    .selectFrom('studio')
    .select(['id', 'dissolved_on'])
    .where('id', '=', studioId)
    .executeTakeFirstOrThrow()
  const people = (await runningMemberships(read, on)).filter((m) => m.studio_id === studioId)
  return [
    { record: 'studio', id: studio.id, label: '', beforeOn: studio.dissolved_on, toOn: on },
    ...people.map(
      (m): Effect => ({
        record: 'membership',
        id: m.id,
        label: m.name,
        beforeOn: m.to_on,
        toOn: addDays(on, -1),
      }),
    ),
  ]
}

/** Who takes over leaves the place held so far; who led so far and has lost the title leaves as well. */
async function adjusted(
  read: Reader | Writer,
  studioId: Id<'studio'>,
  on: Day,
  adjustment: Adjustment | undefined,
): Promise<Effect[]> {
  if (!adjustment) return []
  if (adjustment.kind === 'dissolution') return revocation(read, studioId, on)
  const { personId } = adjustment
  const places = (await runningMemberships(read, on)).filter(
    (m) => m.studio_id === studioId && (m.role === 'lead' || m.person_id === personId),
  )
  const successor = await read
    .selectFrom('person')
    .select('name')
    .where('id', '=', personId)
    .executeTakeFirst()
  return [
    ...places.map(
      (m): Effect => ({
        record: 'membership',
        id: m.id,
        label: m.name,
        beforeOn: m.to_on,
        toOn: addDays(on, -1),
      }),
    ),
    { record: 'membership', id: '', label: successor?.name ?? '', beforeOn: null, toOn: null, created: true },
  ]
}

/** The county titles of the person and, where a studio is concerned, the role as its lead. */
async function titleRevocation(read: Reader | Writer, proposal: Proposal, on: Day): Promise<Effect[]> {
  if (!proposal.person_id) return []
  const titles = await read
    .selectFrom('title')
    .select(['id', 'kind', 'to_on'])
    .where('person_id', '=', proposal.person_id)
    .where('level', '=', 'county')
    .where('kind', 'in', [...countyTitleKinds])
    .where('retracted_at', 'is', null)
    .where('from_on', '<', on)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', on)]))
    .execute()
  const lead = (await runningMemberships(read, on)).filter(
    (m) => m.studio_id === proposal.studio_id && m.role === 'lead' && m.person_id === proposal.person_id,
  )
  const toOn = addDays(on, -1)
  return [
    ...titles.map((t): Effect => ({ record: 'title', id: t.id, label: t.kind, beforeOn: t.to_on, toOn })),
    ...lead.map((m): Effect => ({ record: 'membership', id: m.id, label: m.name, beforeOn: m.to_on, toOn })),
  ]
}

/** Carries effects out as new versions of the records they name. */
export async function applyEffects(
  trx: Writer,
  effects: readonly Effect[],
  decisionId: Id<'decision'>,
  stamp: Stamp,
): Promise<void> {
  for (const effect of effects) await setLastDay(trx, effect, effect.toOn, decisionId, stamp)
}

/**
 * Sets every record back to the last day it had before. What the decision brought about is taken back; a graduation
 * whole, from the day on.
 */
export async function undoEffects(
  trx: Writer,
  effects: readonly Effect[],
  reversal: { on: Day; documentNumber: string; reason: string | null },
  stamp: Stamp,
): Promise<void> {
  for (const effect of effects) {
    if (effect.record === 'graduation') await undoGraduation(trx, effect.id, reversal, stamp)
    else await setLastDay(trx, effect, effect.beforeOn, null, stamp)
  }
}

const tables = { membership: 'studio_membership', enrolment: 'enrolment', title: 'title' } as const

async function setLastDay(
  trx: Writer,
  effect: Effect,
  day: Day | null,
  decisionId: Id<'decision'> | null,
  stamp: Stamp,
): Promise<void> {
  if (effect.record === 'rectification' || effect.record === 'graduation') return
  if (effect.created) return decisionId === null ? takeBack(trx, effect, stamp) : undefined
  if (effect.record === 'studio') {
    await trx
      .updateTable('studio')
      .set({ dissolved_on: day, dissolution_decision_id: decisionId })
      .where('id', '=', effect.id as Id<'studio'>)
      .execute()
    return
  }
  const table = tables[effect.record]
  const current = await trx
    .selectFrom(table)
    .selectAll()
    .where('id', '=', effect.id as never)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
  // retracted since as never true: nothing is left to set back
  if (!current) return
  await trx.updateTable(table).set(retracted(stamp)).where('row_id', '=', current.row_id).execute()
  const { row_id: _, ...facts } = current
  await trx
    .insertInto(table)
    .values({
      ...facts,
      to_on: day,
      ...(table !== 'title' && { exit_decision_id: decisionId }),
      ...recorded(stamp),
    } as never)
    .execute()
}

/** What a decision made exists no more once the decision is undone; making it is the decision's own affair. */
async function takeBack(trx: Writer, { record, id }: Effect, stamp: Stamp): Promise<void> {
  if (record !== 'membership' && record !== 'title' && record !== 'enrolment') return
  await trx
    .updateTable(tables[record])
    .set(retracted(stamp))
    .where('id', '=', id as never)
    .where('retracted_at', 'is', null)
    .execute()
}
