import { replaceNotice } from '../../../db/selection/listing.ts'
import { moveSelection } from '../../../db/selection/selection.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { selectionSteps, stepIndex } from '../../../shared/domain/selection.ts'
import { commands, stampOf } from '../procedure.ts'
import { selectionAt } from './at-step.ts'

export const stepBack = commands.selection.stepBack.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { selectionId, to, reason } = input
  const row = await selectionAt(trx, selectionId, selectionSteps)
  if (stepIndex(to) >= stepIndex(row.step)) return refuseField('to', 'not_earlier', to, row.step)
  const stamp = stampOf(context)
  if (stepIndex(to) < stepIndex('notice')) await replaceNotice(trx, selectionId, null, stamp)
  await moveSelection(
    trx,
    {
      id: desk.newId<'selection_move'>(),
      selection_id: selectionId,
      from_step: row.step,
      to_step: to,
      reason,
    },
    stamp,
  )
  audit({ subject: { kind: 'selection', id: selectionId }, detail: { from: row.step, to, reason } })
  return {}
})
