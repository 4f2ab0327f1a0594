import { replaceApplication } from '../../../db/selection/application.ts'
import { admissionsOf } from '../../../db/selection/listing.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { selectionSteps } from '../../../shared/domain/selection.ts'
import { commands, stampOf } from '../procedure.ts'
import { applicationFor, selectionAt } from './at-step.ts'

export const withdraw = commands.selection.withdraw.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { applicationId, on, reason } = input
  const { rowId, facts } = await applicationFor(trx, applicationId)
  await selectionAt(trx, facts.selection_id, selectionSteps)
  const today = desk.clock.today()
  if (on > today) return refuseField('on', 'in_future', on, today)
  if (on < facts.applied_on) return refuseField('on', 'before_start', on, facts.applied_on)
  if (facts.withdrawn_on) return refuseField('on', 'already_ended', on, facts.withdrawn_on)
  const admitted = (await admissionsOf(trx, facts.selection_id)).some(
    (m) => m.application_id === applicationId && m.reversed_by_id === null,
  )
  if (admitted) return refuseField('applicationId', 'confirmed_already')
  await replaceApplication(
    trx,
    rowId,
    { ...facts, withdrawn_on: on, withdrawn_reason: reason },
    stampOf(context),
  )
  audit({ subject: { kind: 'application', id: applicationId }, detail: { on, reason } })
  return {}
})
