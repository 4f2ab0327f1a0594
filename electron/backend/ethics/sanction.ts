import { refuseField } from '../../../shared/contract/errors.ts'
import { commands } from '../procedure.ts'
import { addStep } from './add-step.ts'
import { caseFor, checkStepDay } from './case-for.ts'

export const sanction = commands.ethics.sanction.handler(async ({ context, input }) => {
  const { caseId, kind, fromOn, toOn, documentNumber, statement } = input
  const { finding } = await caseFor(context.trx, caseId, context.desk)
  if (finding?.upheld !== 1) return refuseField('caseId', 'not_upheld')
  checkStepDay('fromOn', fromOn, { on: finding.happened_on, problem: 'before_finding' }, context.desk)
  if (toOn !== null && toOn < fromOn) return refuseField('toOn', 'before_start', toOn, fromOn)
  const stepId = await addStep(context, {
    case_id: caseId,
    kind: 'sanction',
    happened_on: fromOn,
    sanction: kind,
    from_on: fromOn,
    to_on: toOn,
    document_number: documentNumber,
    statement,
  })
  return { stepId }
})
