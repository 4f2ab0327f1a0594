import { currentAllocation, retractAllocation as retract } from '../../../db/funding/account.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'

export const retractAllocation = commands.funding.retractAllocation.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { allocationId, reason } = input
  const allocation = await currentAllocation(trx, allocationId)
  if (!allocation) return refuse('NOT_FOUND', { kind: 'allocation', id: allocationId })
  await retract(trx, allocation.row_id, stampOf(context))
  audit({
    subject: { kind: 'studio', id: allocation.studio_id },
    detail: { allocation: allocationId, amountFen: allocation.amount_fen, reason },
  })
  return {}
})
