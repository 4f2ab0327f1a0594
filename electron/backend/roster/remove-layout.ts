import { findLayout, retractLayout } from '../../../db/roster/own.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'

export const removeLayout = commands.roster.removeLayout.handler(async ({ context, input }) => {
  const { trx } = context
  const kept = await findLayout(trx, input.layoutId)
  if (!kept) return refuse('NOT_FOUND', { kind: 'roster_layout', id: input.layoutId })
  await retractLayout(trx, kept.id, stampOf(context))
  context.audit({ subject: { kind: 'roster_layout', id: kept.id }, detail: { name: kept.name } })
  return {}
})
