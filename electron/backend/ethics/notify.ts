import { refuseField } from '../../../shared/contract/errors.ts'
import { commands } from '../procedure.ts'
import { addStep } from './add-step.ts'
import { caseFor, checkStepDay } from './case-for.ts'

export const notify = commands.ethics.notify.handler(async ({ context, input }) => {
  const { caseId, on, documentNumber, statement } = input
  const { finding } = await caseFor(context.trx, caseId, context.desk)
  if (finding?.upheld !== 1) return refuseField('caseId', 'not_upheld')
  checkStepDay('on', on, { on: finding.happened_on, problem: 'before_finding' }, context.desk)
  const stepId = await addStep(context, {
    case_id: caseId,
    kind: 'notice',
    happened_on: on,
    document_number: documentNumber,
    statement,
  })
  return { stepId }
})
