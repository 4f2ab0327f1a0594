import { sql } from 'kysely'
import type { Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { lastLead } from '../studio/lead-name.ts'
import { holds, type View } from '../versioned.ts'
import { heldPostRow, listedColumns } from './listed-person.ts'

/** Everybody in the studios (one or all) on the day, studio by studio. */
export function studioPeople(read: Reader | Writer, studioId: Id<'studio'> | undefined, view: View) {
  let query = read
    .selectFrom('studio_membership as m')
    .innerJoin('studio', 'studio.id', 'm.studio_id')
    .innerJoin('person', 'person.id', 'm.person_id')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPostRow(view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .select(listedColumns)
    .select([
      'm.studio_id',
      'm.role',
      'm.from_on',
      'held.school_id',
      'studio.track',
      'studio.subject as studio_subject',
    ])
    .where(holds('m', view))
    .where('studio.from_on', '<=', view.asOf)
    .where((eb) => eb.or([eb('studio.dissolved_on', 'is', null), eb('studio.dissolved_on', '>', view.asOf)]))
  if (studioId) query = query.where('m.studio_id', '=', studioId)
  return query.orderBy('studio.track').orderBy('studio.from_on').orderBy('m.studio_id').execute()
}

/** Exits by decisions that took effect in the period and stand (not reversed), with what was left, oldest first. */
export function exits(read: Reader | Writer, fromOn: Day | undefined, toOn: Day, view: View) {
  const query = read
    .selectFrom('decision as d')
    .innerJoin('person', 'person.id', 'd.person_id')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPostRow(view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .leftJoin('cohort', 'cohort.id', 'd.cohort_id')
    .select(listedColumns)
    .select((eb) => [
      'd.id as decision_id',
      'd.kind',
      'd.proposal_id',
      'd.finding',
      'd.document_number',
      'd.decided_at',
      'd.effective_on',
      'd.subject_kind',
      'cohort.programme',
      'cohort.name as cohort_name',
      lastLead('d.studio_id').as('lead_name'),
      eb.selectFrom('studio').select('studio.track').whereRef('studio.id', '=', 'd.studio_id').as('track'),
      sql<Day | null>`coalesce(
        (SELECT max(e.from_on) FROM enrolment e WHERE e.id = d.subject_id),
        (SELECT max(m.from_on) FROM studio_membership m WHERE m.id = d.subject_id))`.as('entered_on'),
    ])
    .where('d.verdict', '=', 'confirm')
    .where('d.kind', 'in', ['cohort_exit', 'studio_exit', 'removal'])
    .where('d.reversed_by_id', 'is', null)
    .where('d.effective_on', '<=', toOn)
    .where('d.decided_at', '<=', view.knownAt)
    .orderBy('d.effective_on')
    .orderBy('person.pinyin')
  return (fromOn ? query.where('d.effective_on', '>=', fromOn) : query).execute()
}

/** Who holds a county title on the day. */
export function titleHolders(read: Reader | Writer, view: View) {
  return read
    .selectFrom('title')
    .innerJoin('person', 'person.id', 'title.person_id')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPostRow(view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .select(listedColumns)
    .select(['title.kind', 'title.level', 'title.from_on', 'title.document_number', 'title.id as title_id'])
    .where('title.level', '=', 'county')
    .where(holds('title', view))
    .execute()
}

/** The trainees of one cohort, or of all, on the day. */
export function trainees(read: Reader | Writer, cohortId: Id<'cohort'> | undefined, view: View) {
  let query = read
    .selectFrom('enrolment')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohort_id')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPostRow(view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .select(listedColumns)
    .select([
      'enrolment.id as enrolment_id',
      'enrolment.track',
      'enrolment.from_on',
      'cohort.programme',
      'cohort.name as cohort_name',
      'cohort.from_on as cycle_from',
      'cohort.to_on as cycle_to',
    ])
    .where(holds('enrolment', view))
  if (cohortId) query = query.where('enrolment.cohort_id', '=', cohortId)
  return query.execute()
}

/** These people as lists print them, as they stand on the day. */
export function listedPeople(read: Reader | Writer, personIds: readonly Id<'person'>[], view: View) {
  return read
    .selectFrom('person')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPostRow(view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .select(listedColumns)
    .where(isAmong('person.id', personIds))
    .execute()
}
