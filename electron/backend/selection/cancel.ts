import { admissionsOf } from '../../../db/selection/listing.ts'
import { updateSelection } from '../../../db/selection/selection.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { selectionSteps } from '../../../shared/domain/selection.ts'
import { commands } from '../procedure.ts'
import { selectionAt } from './at-step.ts'

export const cancel = commands.selection.cancel.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { selectionId, on, reason } = input
  const row = await selectionAt(trx, selectionId, selectionSteps)
  if (on < row.opened_on) return refuseField('on', 'before_start', on, row.opened_on)
  const standing = (await admissionsOf(trx, selectionId)).filter((m) => m.reversed_by_id === null)
  if (standing.length > 0) return refuseField('selectionId', 'confirmed_already', standing.length)
  await updateSelection(trx, selectionId, { cancelled_on: on, cancelled_reason: reason })
  audit({ subject: { kind: 'selection', id: selectionId }, detail: { on, reason } })
  return {}
})
