import type { Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type { DecisionTable } from '../schema.ts'
import { lastLead } from '../studio/lead-name.ts'
import type { View } from '../versioned.ts'

export async function insertDecision(trx: Writer, decision: DecisionTable): Promise<void> {
  await trx.insertInto('decision').values(decision).execute()
}

export async function markReversed(trx: Writer, id: Id<'decision'>, byId: Id<'decision'>): Promise<void> {
  await trx.updateTable('decision').set({ reversed_by_id: byId }).where('id', '=', id).execute()
}

const shown = (read: Reader | Writer) =>
  read
    .selectFrom('decision as d')
    .leftJoin('person', 'person.id', 'd.person_id')
    .leftJoin('cohort', 'cohort.id', 'd.cohort_id')
    .selectAll('d')
    .select((eb) => [
      'person.name as person_name',
      'cohort.name as cohort_name',
      lastLead('d.studio_id').as('lead_name'),
      eb.selectFrom('studio').select('studio.track').whereRef('studio.id', '=', 'd.studio_id').as('track'),
    ])

export function findDecision(read: Reader | Writer, id: Id<'decision'>) {
  return shown(read).where('d.id', '=', id).executeTakeFirst()
}

/** Decisions in effect by the day and known at the instant, newest first. */
export function listDecisions(
  read: Reader,
  filter: {
    kind?: DecisionTable['kind'] | undefined
    personId?: Id<'person'> | undefined
    studioId?: Id<'studio'> | undefined
    fromOn?: Day | undefined
    toOn?: Day | undefined
    studioIds?: readonly Id<'studio'>[] | undefined
  },
  view: View,
) {
  let query = shown(read).where('d.effective_on', '<=', view.asOf).where('d.decided_at', '<=', view.knownAt)
  if (filter.kind) query = query.where('d.kind', '=', filter.kind)
  if (filter.personId) query = query.where('d.person_id', '=', filter.personId)
  if (filter.studioId) query = query.where('d.studio_id', '=', filter.studioId)
  if (filter.studioIds) query = query.where('d.studio_id', 'in', [...filter.studioIds])
  if (filter.fromOn) query = query.where('d.effective_on', '>=', filter.fromOn)
  if (filter.toOn) query = query.where('d.effective_on', '<=', filter.toOn)
  return query.orderBy('d.effective_on', 'desc').orderBy('d.decided_at', 'desc').execute()
}
