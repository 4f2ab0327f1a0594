import type { Programme } from '../../shared/domain/cohort.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { heldPost } from '../people/person-list.ts'
import type { CohortTable, EnrolmentTable } from '../schema.ts'
import { isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

export async function insertCohort(
  trx: Writer,
  cohort: Omit<CohortTable, 'recorded_at' | 'recorded_by'>,
  stamp: Stamp,
): Promise<void> {
  await trx
    .insertInto('cohort')
    .values({ ...cohort, ...recorded(stamp) })
    .execute()
}

export function findCohort(read: Reader | Writer, cohortId: Id<'cohort'>) {
  return read.selectFrom('cohort').selectAll().where('id', '=', cohortId).executeTakeFirst()
}

/** The cycles of a programme (of both where none is named) known at the instant, latest first. */
export function listCohorts(
  read: Reader | Writer,
  programme: Programme | undefined,
  { knownAt }: Pick<View, 'knownAt'>,
) {
  const query = read.selectFrom('cohort').selectAll().where('recorded_at', '<=', knownAt)
  return (programme ? query.where('programme', '=', programme) : query)
    .orderBy('from_on', 'desc')
    .orderBy('programme', 'desc')
    .execute()
}

/** What an enrolment says, without the marks of its version. */
export type EnrolmentFacts = Omit<
  EnrolmentTable,
  'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by' | 'import_id'
>

export async function insertEnrolment(trx: Writer, facts: EnrolmentFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('enrolment')
    .values({ ...facts, ...recorded(stamp), import_id: stamp.importId ?? null })
    .execute()
}

export function currentEnrolment(trx: Writer, enrolmentId: Id<'enrolment'>) {
  return trx
    .selectFrom('enrolment')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohort_id')
    .selectAll('enrolment')
    .select(['cohort.programme', 'cohort.to_on as cohort_to'])
    .where('enrolment.id', '=', enrolmentId)
    .where('enrolment.retracted_at', 'is', null)
    .executeTakeFirst()
}

export async function retractEnrolment(trx: Writer, rowId: number, stamp: Stamp): Promise<void> {
  await trx.updateTable('enrolment').set(retracted(stamp)).where('row_id', '=', rowId).execute()
}

/** Everybody ever enrolled in these cohorts by the day: what counts as admitted, and who of them has left. */
export function enrolmentsOf(read: Reader | Writer, cohortIds: readonly Id<'cohort'>[], view: View) {
  return read
    .selectFrom('enrolment as e')
    .select([
      'e.id',
      'e.cohort_id',
      'e.person_id',
      'e.track',
      'e.from_on',
      'e.to_on',
      'e.refill_document_number',
    ])
    .where(isAmong('e.cohort_id', cohortIds))
    .where('e.from_on', '<=', view.asOf)
    .where(isKnown('e', view.knownAt))
    .execute()
}

/** The trainees of a cohort with name and school on the day, by track and name; also those who have left. */
export function traineesOf(read: Reader, cohortId: Id<'cohort'>, view: View) {
  return read
    .selectFrom('enrolment as e')
    .innerJoin('person', 'person.id', 'e.person_id')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPost('person', view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .selectAll('e')
    .select(['person.name', 'person.subject', 'school.id as school_id', 'school.name as school_name'])
    .where('e.cohort_id', '=', cohortId)
    .where('e.from_on', '<=', view.asOf)
    .where(isKnown('e', view.knownAt))
    .orderBy('e.track', 'desc')
    .orderBy('person.pinyin')
    .execute()
}

/** What else these people take part in on a day: cohorts, and studios they lead. */
export async function participationOn(trx: Writer | Reader, personIds: readonly Id<'person'>[], on: Day) {
  const cohorts = await trx
    .selectFrom('enrolment as e')
    .innerJoin('cohort', 'cohort.id', 'e.cohort_id')
    .select(['e.person_id', 'e.cohort_id', 'cohort.programme'])
    .where(isAmong('e.person_id', personIds))
    .where('e.retracted_at', 'is', null)
    .where('cohort.to_on', '>=', on)
    .where((eb) => eb.or([eb('e.to_on', 'is', null), eb('e.to_on', '>=', on)]))
    .execute()
  const leads = await trx
    .selectFrom('studio_membership as m')
    .innerJoin('studio', 'studio.id', 'm.studio_id')
    .select('m.person_id')
    .where(isAmong('m.person_id', personIds))
    .where('m.role', '=', 'lead')
    .where('m.retracted_at', 'is', null)
    .where('m.from_on', '<=', on)
    .where('studio.to_on', '>=', on)
    .where((eb) => eb.or([eb('m.to_on', 'is', null), eb('m.to_on', '>=', on)]))
    .execute()
  return { cohorts, leads }
}

/** The enrolments that these people left by decision by the day, in the order they left. */
export function exitedBefore(read: Reader | Writer, personIds: readonly Id<'person'>[], on: Day) {
  return read
    .selectFrom('enrolment as e')
    .innerJoin('cohort', 'cohort.id', 'e.cohort_id')
    .innerJoin('person', 'person.id', 'e.person_id')
    .select(['e.person_id', 'e.to_on', 'person.name', 'cohort.to_on as cycle_to'])
    .where(isAmong('e.person_id', personIds))
    .where('e.exit_decision_id', 'is not', null)
    .where('e.to_on', '<=', on)
    .where('e.retracted_at', 'is', null)
    .orderBy('e.to_on')
    .execute()
}
