import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import { lastLead } from '../studio/lead-name.ts'
import { isKnown, type View } from '../versioned.ts'
import { heldPostRow, listedColumns } from './listed-person.ts'

/** A person with what the head of the file shows beside a list's columns. */
export function personOnFile(read: Reader | Writer, personId: Id<'person'>, view: View) {
  return read
    .selectFrom('person')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPostRow(view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .select(listedColumns)
    .select(['person.ethnicity', 'person.education', 'person.party'])
    .where('person.id', '=', personId)
    .executeTakeFirst()
}

/** Titles begun by the day, oldest first; also those that have ended. */
export function titlesOf(read: Reader | Writer, personId: Id<'person'>, view: View) {
  return read
    .selectFrom('title')
    .select(['id', 'level', 'kind', 'from_on', 'to_on', 'document_number', 'end_reason'])
    .where('person_id', '=', personId)
    .where('from_on', '<=', view.asOf)
    .where(isKnown('title', view.knownAt))
    .orderBy('from_on')
    .execute()
}

/** Cohorts entered by the day, with the mentor paired last. */
export function enrolmentsOf(read: Reader | Writer, personId: Id<'person'>, view: View) {
  return read
    .selectFrom('enrolment as e')
    .innerJoin('cohort', 'cohort.id', 'e.cohort_id')
    .select((eb) => [
      'e.from_on',
      'e.to_on',
      'cohort.programme',
      'cohort.name as cohort_name',
      'cohort.to_on as cycle_to',
      eb
        .selectFrom('mentor_pair as p')
        .innerJoin('enrolment as m', 'm.id', 'p.mentor_enrolment_id')
        .innerJoin('person as mentor', 'mentor.id', 'm.person_id')
        .select('mentor.name')
        .whereRef('p.enrolment_id', '=', 'e.id')
        .where('p.from_on', '<=', view.asOf)
        .where(isKnown('p', view.knownAt))
        .where(isKnown('m', view.knownAt))
        .orderBy('p.from_on', 'desc')
        .limit(1)
        .as('mentor'),
    ])
    .where('e.person_id', '=', personId)
    .where('e.from_on', '<=', view.asOf)
    .where(isKnown('e', view.knownAt))
    .orderBy('e.from_on')
    .execute()
}

/** Times in studios begun by the day. */
export function membershipsOf(read: Reader | Writer, personId: Id<'person'>, view: View) {
  return read
    .selectFrom('studio_membership as m')
    .innerJoin('studio', 'studio.id', 'm.studio_id')
    .select([
      'm.role',
      'm.from_on',
      'm.to_on',
      'm.end_reason',
      'm.exit_decision_id',
      'studio.track',
      'studio.to_on as cycle_to',
      'studio.dissolved_on',
      lastLead('m.studio_id').as('lead_name'),
    ])
    .where('m.person_id', '=', personId)
    .where('m.from_on', '<=', view.asOf)
    .where(isKnown('m', view.knownAt))
    .orderBy('m.from_on')
    .execute()
}

/** Activities by the day that expected the person. */
export function attendedBy(read: Reader | Writer, personId: Id<'person'>, view: View) {
  return read
    .selectFrom('attendance as at')
    .innerJoin('activity', 'activity.row_id', 'at.activity_row_id')
    .innerJoin('studio', 'studio.id', 'activity.studio_id')
    .select([
      'activity.from_on',
      'activity.topic',
      'at.present',
      'at.absence_reason',
      'studio.track',
      lastLead('activity.studio_id').as('lead_name'),
    ])
    .where('at.person_id', '=', personId)
    .where('activity.from_on', '<=', view.asOf)
    .where(isKnown('activity', view.knownAt))
    .orderBy('activity.from_on')
    .orderBy('activity.row_id')
    .execute()
}
