import { currentSpending, retractSpending as retract } from '../../../db/funding/account.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { inScope } from '../admin/scope.ts'
import { commands, stampOf } from '../procedure.ts'

export const retractSpending = commands.funding.retractSpending.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { spendingId, reason } = input
  const spending = await currentSpending(trx, spendingId)
  if (!spending || !inScope(context, spending.studio_id))
    return refuse('NOT_FOUND', { kind: 'spending', id: spendingId })
  await retract(trx, spending.row_id, stampOf(context))
  audit({
    subject: { kind: 'studio', id: spending.studio_id },
    detail: { spending: spendingId, amountFen: spending.amount_fen, reason },
  })
  return {}
})
