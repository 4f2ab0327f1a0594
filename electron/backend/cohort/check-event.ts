import { enrolmentsOf, findCohort } from '../../../db/cohort/cohort.ts'
import type { EventFacts } from '../../../db/cohort/event.ts'
import { schoolNames } from '../../../db/cohort/kept.ts'
import type { Writer } from '../../../db/open.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'

/** @throws Refusal: days out of order or to come, a school or trainee that is none, somebody who had left */
export async function checkEvent(
  trx: Writer,
  event: EventFacts,
  enrolmentIds: readonly Id<'enrolment'>[],
  today: Day,
): Promise<void> {
  const { from_on, to_on, cohort_id, school_id } = event
  const cohort = await findCohort(trx, cohort_id)
  if (!cohort) return refuse('NOT_FOUND', { kind: 'cohort', id: cohort_id })
  if (to_on < from_on) refuseField('toOn', 'before_start', to_on, from_on)
  if (from_on > today) refuseField('fromOn', 'in_future', from_on, today)
  if (from_on < cohort.from_on) refuseField('fromOn', 'before_cohort', from_on, cohort.from_on)
  if (school_id !== null && !(await schoolNames(trx, [school_id])).has(school_id))
    refuseField('schoolId', 'unknown', school_id)
  const enrolled = await enrolmentsOf(trx, [cohort_id], { asOf: cohort.to_on, knownAt: knownNow })
  for (const [i, id] of enrolmentIds.entries()) {
    const field = `enrolmentIds.${i}`
    const own = enrolled.find((e) => e.id === id) ?? refuseField(field, 'unknown', id)
    if (enrolmentIds.indexOf(id) < i) refuseField(field, 'twice', id)
    if (own.to_on !== null && own.to_on < from_on) refuseField(field, 'not_enrolled_then', from_on, own.to_on)
  }
}
