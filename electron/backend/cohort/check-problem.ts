import type { FactsOf } from '../../../db/kept.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import { checkEnrolledOn, type enrolmentFor } from './kept-for.ts'

/** @throws Refusal FIELD_INVALID: half a plan or half a result, or days out of their order */
export function checkProblem(
  problem: FactsOf<'trainee_problem'>,
  enrolment: Awaited<ReturnType<typeof enrolmentFor>>,
  today: Day,
): void {
  const { raised_on, plan, planned_on, due_on, result, result_on } = problem
  checkEnrolledOn('raisedOn', enrolment, raised_on)
  if (raised_on > today) refuseField('raisedOn', 'in_future', raised_on, today)
  if (plan !== null && planned_on === null) refuseField('plannedOn', 'missing')
  if (plan === null && planned_on !== null) refuseField('plan', 'missing')
  if (planned_on !== null && planned_on < raised_on)
    refuseField('plannedOn', 'before_start', planned_on, raised_on)
  if (planned_on !== null && planned_on > today) refuseField('plannedOn', 'in_future', planned_on, today)
  if (due_on !== null && due_on < raised_on) refuseField('dueOn', 'before_start', due_on, raised_on)
  if (result !== null && result_on === null) refuseField('resultOn', 'missing')
  if (result_on !== null && result === null) refuseField('result', 'missing')
  if (result_on !== null && result_on < raised_on)
    refuseField('resultOn', 'before_start', result_on, raised_on)
  if (result_on !== null && result_on > today) refuseField('resultOn', 'in_future', result_on, today)
}
