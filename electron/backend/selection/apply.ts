import { refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { selectionAt } from './at-step.ts'
import { takeIn } from './take-in.ts'

export const apply = commands.selection.apply.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { selectionId, applicants } = input
  const row = await selectionAt(trx, selectionId, ['applications'])
  const today = desk.clock.today()
  const appliedOn = input.appliedOn ?? today
  if (appliedOn > today) return refuseField('appliedOn', 'in_future', appliedOn, today)
  const applicationIds = await takeIn(trx, row, applicants, appliedOn, stampOf(context), desk.newId)
  audit({ subject: { kind: 'selection', id: selectionId }, detail: { applicationIds, appliedOn } })
  return { applicationIds }
})
