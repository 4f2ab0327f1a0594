import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { isKnown, type View } from '../versioned.ts'

/** Enrolments begun by the day with the cycle they belong to: of these people, or these trainees, or all of them. */
export function enrolmentsWithCycle(
  read: Reader | Writer,
  of: { personIds?: readonly Id<'person'>[]; ids?: readonly string[] },
  view: View,
) {
  let query = read
    .selectFrom('enrolment as e')
    .innerJoin('cohort', 'cohort.id', 'e.cohort_id')
    .innerJoin('person', 'person.id', 'e.person_id')
    .select([
      'e.id',
      'e.person_id',
      'e.cohort_id',
      'e.track',
      'e.from_on',
      'e.to_on',
      'e.exit_decision_id',
      'e.document_number',
      'e.readmission_reason',
      'cohort.programme',
      'cohort.name as cohort_name',
      'cohort.from_on as cycle_from',
      'cohort.to_on as cycle_to',
      'person.name',
    ])
    .where('e.from_on', '<=', view.asOf)
    .where(isKnown('e', view.knownAt))
  if (of.personIds) query = query.where(isAmong('e.person_id', of.personIds))
  if (of.ids) query = query.where(isAmong('e.id', of.ids))
  return query.orderBy('person.pinyin').execute()
}

/** What these people have to show by the day. */
export function outputsOf(read: Reader | Writer, personIds: readonly Id<'person'>[], view: View) {
  return read
    .selectFrom('output')
    .selectAll()
    .where(isAmong('person_id', personIds))
    .where('happened_on', '<=', view.asOf)
    .where(isKnown('output', view.knownAt))
    .orderBy('happened_on')
    .execute()
}
