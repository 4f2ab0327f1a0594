import { updateSelection } from '../../../db/selection/selection.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { commands } from '../procedure.ts'
import { selectionAt } from './at-step.ts'

const beforeTheNotice = ['applications', 'unit_review', 'expert_review', 'list'] as const

export const amend = commands.selection.amend.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { selectionId, reason, ...given } = input
  const row = await selectionAt(trx, selectionId, beforeTheNotice)
  if (given.closesOn && given.closesOn < row.opened_on)
    return refuseField('closesOn', 'before_start', given.closesOn, row.opened_on)
  const change = {
    ...(given.name !== undefined && { name: given.name }),
    ...(given.referenceOn !== undefined && { reference_on: given.referenceOn }),
    ...(given.closesOn !== undefined && { closes_on: given.closesOn }),
    ...(given.documentNumber !== undefined && { document_number: given.documentNumber }),
    ...(given.noticeText !== undefined && { notice_text: given.noticeText }),
    ...(given.overflow !== undefined && { overflow: Number(given.overflow && row.kind === 'recognition') }),
    ...(given.ruralPoints !== undefined && { rural_points: given.ruralPoints }),
    ...(given.refillDocumentNumber !== undefined && { refill_document_number: given.refillDocumentNumber }),
  }
  if (Object.keys(change).length > 0) await updateSelection(trx, selectionId, change)
  audit({ subject: { kind: 'selection', id: selectionId }, detail: { ...given, reason } })
  return {}
})
