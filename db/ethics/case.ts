import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { nameMatches } from '../people/person-list.ts'
import type { EthicsCaseTable, EthicsStepTable } from '../schema.ts'
import { isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

type Marks = 'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by'
export type EthicsCaseFacts = Omit<EthicsCaseTable, Marks>
export type EthicsStepFacts = Omit<EthicsStepTable, Marks>

/** Cases received by the day about these persons, or everybody, oldest first; what was alleged stays sealed. */
export function casesOf(
  read: Reader | Writer,
  filter: { personIds?: readonly Id<'person'>[]; caseId?: Id<'ethics_case'>; q?: string },
  view: View,
) {
  let query = read
    .selectFrom('ethics_case as c')
    .innerJoin('person', 'person.id', 'c.person_id')
    .selectAll('c')
    .select('person.name as person_name')
    .where('c.received_on', '<=', view.asOf)
    .where(isKnown('c', view.knownAt))
  if (filter.personIds) query = query.where(isAmong('c.person_id', filter.personIds))
  if (filter.caseId) query = query.where('c.id', '=', filter.caseId)
  if (filter.q?.trim()) query = query.where(nameMatches('person', filter.q))
  return query.orderBy('c.received_on').orderBy('c.row_id').execute()
}

/** What has been done by the day in these cases, in the order it happened. */
export function stepsOf(read: Reader | Writer, caseIds: readonly Id<'ethics_case'>[], view: View) {
  return read
    .selectFrom('ethics_step as s')
    .selectAll('s')
    .where(isAmong('s.case_id', caseIds))
    .where('s.happened_on', '<=', view.asOf)
    .where(isKnown('s', view.knownAt))
    .orderBy('s.happened_on')
    .orderBy('s.row_id')
    .execute()
}

export async function insertCase(trx: Writer, facts: EthicsCaseFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('ethics_case')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

export async function insertStep(trx: Writer, facts: EthicsStepFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('ethics_step')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

export function currentStep(trx: Writer, id: Id<'ethics_step'>) {
  return trx
    .selectFrom('ethics_step')
    .selectAll()
    .where('id', '=', id)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
}

export async function retractStep(trx: Writer, rowId: number, stamp: Stamp): Promise<void> {
  await trx.updateTable('ethics_step').set(retracted(stamp)).where('row_id', '=', rowId).execute()
}

/** Takes a case back with everything done in it. */
export async function retractCase(trx: Writer, id: Id<'ethics_case'>, stamp: Stamp): Promise<void> {
  await trx
    .updateTable('ethics_case')
    .set(retracted(stamp))
    .where('id', '=', id)
    .where('retracted_at', 'is', null)
    .execute()
  await trx
    .updateTable('ethics_step')
    .set(retracted(stamp))
    .where('case_id', '=', id)
    .where('retracted_at', 'is', null)
    .execute()
}

/** Begins the ground of every proposal that a case gives. */
export const caseGround = 'ethics:'

/** Reviews that cases led to, with the decision taken on each by the day; a reversed decision is none. */
export async function reviewsOf(read: Reader | Writer, personIds: readonly Id<'person'>[], view: View) {
  const rows = await read
    .selectFrom('proposal as p')
    .leftJoin('decision as d', (join) =>
      join
        .onRef('d.proposal_id', '=', 'p.id')
        .on('d.reversed_by_id', 'is', null)
        .on('d.effective_on', '<=', view.asOf)
        .on('d.decided_at', '<=', view.knownAt),
    )
    .select(['p.id', 'p.person_id', 'p.ground', 'p.kind', 'p.status', 'd.id as decision_id'])
    .where(isAmong('p.person_id', personIds))
    .where('p.ground', 'like', `${caseGround}%`)
    .where('p.status', '<>', 'withdrawn')
    .where('p.proposed_at', '<=', view.knownAt)
    .execute()
  return rows.map((r) => ({ ...r, caseId: r.ground.split(':').at(-1) as Id<'ethics_case'> }))
}

/** Whether somebody holds a title, is in a studio or a cohort on the day: what a breach can touch. */
export async function isConcerned(read: Reader | Writer, personId: Id<'person'>, on: View['asOf']) {
  const runs = { from: 'from_on', to: 'to_on' } as const
  for (const table of ['title', 'studio_membership', 'enrolment'] as const) {
    const row = await read
      .selectFrom(table)
      .select('row_id')
      .where('person_id', '=', personId)
      .where('retracted_at', 'is', null)
      .where(runs.from, '<=', on)
      .where((eb) => eb.or([eb(runs.to, 'is', null), eb(runs.to, '>=', on)]))
      .limit(1)
      .executeTakeFirst()
    if (row) return true
  }
  return false
}
