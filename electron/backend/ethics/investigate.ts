import { refuseField } from '../../../shared/contract/errors.ts'
import { commands } from '../procedure.ts'
import { addStep } from './add-step.ts'
import { caseFor, checkStepDay } from './case-for.ts'

export const investigate = commands.ethics.investigate.handler(async ({ context, input }) => {
  const { caseId, startedOn, statement, documentNumber } = input
  const { found, investigation } = await caseFor(context.trx, caseId, context.desk)
  if (investigation) return refuseField('caseId', 'already_investigated', investigation.happened_on)
  const complaint = { on: found.received_on, problem: 'before_complaint' }
  checkStepDay('startedOn', startedOn, complaint, context.desk)
  const stepId = await addStep(context, {
    case_id: caseId,
    kind: 'investigation',
    happened_on: startedOn,
    document_number: documentNumber,
    statement,
  })
  return { stepId }
})
