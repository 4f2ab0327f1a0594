import { closeReturn } from '../../../db/handback/store.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { returnFor } from './differences.ts'

export const discard = commands.handback.discard.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { returnId, reason } = input
  const row = await returnFor(trx, returnId)
  if (row.status !== 'open') return refuse('CHANGED_MEANWHILE', { kind: 'handback_return', id: returnId })
  await closeReturn(trx, row.id, { status: 'discarded', reason }, stampOf(context))
  audit({ subject: { kind: 'studio', id: row.studio_id }, detail: { return: returnId, reason } })
  return {}
})
