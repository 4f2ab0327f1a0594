import { replaceKept } from '../../../db/kept.ts'
import { commands, stampOf } from '../procedure.ts'
import { checkProblem } from './check-problem.ts'
import { amended, enrolmentFor, keptFor } from './kept-for.ts'

const columns = {
  problem: 'problem',
  raisedOn: 'raised_on',
  plan: 'plan',
  plannedOn: 'planned_on',
  dueOn: 'due_on',
  result: 'result',
  resultOn: 'result_on',
} as const

export const amendProblem = commands.cohort.amendProblem.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { problemId, ...given } = input
  const { rowId, facts } = await keptFor(trx, 'trainee_problem', problemId)
  const next = amended(facts, columns, given)
  checkProblem(next, await enrolmentFor(trx, facts.enrolment_id), desk.clock.today())
  await replaceKept(trx, 'trainee_problem', rowId, next, stampOf(context))
  audit({ subject: { kind: 'enrolment', id: facts.enrolment_id }, detail: { problem: problemId } })
  return {}
})

export const retractProblem = commands.cohort.retractProblem.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { rowId, facts } = await keptFor(trx, 'trainee_problem', input.problemId)
  await replaceKept(trx, 'trainee_problem', rowId, null, stampOf(context))
  audit({ subject: { kind: 'enrolment', id: facts.enrolment_id }, detail: input })
  return {}
})
