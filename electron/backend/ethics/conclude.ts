import { refuseField } from '../../../shared/contract/errors.ts'
import { shownChanges } from '../decision/shown.ts'
import { commands } from '../procedure.ts'
import { addStep } from './add-step.ts'
import { caseFor, checkStepDay } from './case-for.ts'
import { weighConduct } from './weigh-conduct.ts'

export const conclude = commands.ethics.conclude.handler(async ({ context, input }) => {
  const { trx, desk } = context
  const { caseId, concludedOn, upheld, breach, statement, documentNumber } = input
  const { found, investigation, finding } = await caseFor(trx, caseId, desk)
  if (finding) return refuseField('caseId', 'already_concluded', finding.happened_on)
  checkStepDay('concludedOn', concludedOn, { on: found.received_on, problem: 'before_complaint' }, desk)
  if (!investigation) return refuseField('caseId', 'not_investigated')
  const began = { on: investigation.happened_on, problem: 'before_investigation' }
  checkStepDay('concludedOn', concludedOn, began, desk)
  if (upheld && breach === null) return refuseField('breach', 'missing')
  const stepId = await addStep(context, {
    case_id: caseId,
    kind: 'finding',
    happened_on: concludedOn,
    upheld: Number(upheld),
    breach: upheld ? breach : null,
    document_number: documentNumber,
    statement,
  })
  const changes = await weighConduct(trx, desk, found.person_id)
  return { stepId, ...(await shownChanges(trx, [changes])) }
})
