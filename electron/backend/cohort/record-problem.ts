import { insertKept } from '../../../db/kept.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { commands, stampOf } from '../procedure.ts'
import { checkProblem } from './check-problem.ts'
import { enrolmentFor } from './kept-for.ts'

export const recordProblem = commands.cohort.recordProblem.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const enrolment = await enrolmentFor(trx, input.enrolmentId)
  const facts = {
    id: newId<'trainee_problem'>(),
    enrolment_id: input.enrolmentId,
    problem: input.problem,
    raised_on: input.raisedOn,
    plan: input.plan,
    planned_on: input.plannedOn,
    due_on: input.dueOn,
    result: input.result,
    result_on: input.resultOn,
  }
  checkProblem(facts, enrolment, desk.clock.today())
  await insertKept(trx, 'trainee_problem', facts, stampOf(context))
  audit({ subject: { kind: 'enrolment', id: input.enrolmentId }, detail: { problem: facts.id } })
  return { problemId: facts.id }
})
