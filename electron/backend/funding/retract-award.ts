import { currentOf, paymentsOf, retractOf } from '../../../db/funding/reward.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'

export const retractAward = commands.funding.retractAward.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { awardId, reason } = input
  const award = await currentOf(trx, 'award', awardId)
  if (!award) return refuse('NOT_FOUND', { kind: 'award', id: awardId })
  const view = { asOf: desk.clock.today(), knownAt: knownNow }
  const paid = (await paymentsOf(trx, [award.person_id], view)).find((p) => p.source_id === awardId)
  if (paid) return refuseField('awardId', 'already_paid', paid.paid_on)
  await retractOf(trx, 'award', award.row_id, stampOf(context))
  audit({ subject: { kind: 'person', id: award.person_id }, detail: { award: awardId, reason } })
  return {}
})
