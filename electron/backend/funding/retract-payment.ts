import { currentOf, retractOf } from '../../../db/funding/reward.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'

export const retractPayment = commands.funding.retractPayment.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { paymentId, reason } = input
  const payment = await currentOf(trx, 'reward_payment', paymentId)
  if (!payment) return refuse('NOT_FOUND', { kind: 'reward_payment', id: paymentId })
  await retractOf(trx, 'reward_payment', payment.row_id, stampOf(context))
  audit({ subject: { kind: 'person', id: payment.person_id }, detail: { payment: paymentId, reason } })
  return {}
})
