import { currentOf, retractOf, rulingsOf } from '../../../db/funding/reward.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { yearOf } from '../../../shared/kernel/day.ts'
import { commands, stampOf } from '../procedure.ts'
import { rewardBooks } from './reward-book.ts'

export const retractRuling = commands.funding.retractRuling.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { rulingId, reason } = input
  const current = await currentOf(trx, 'reward_ruling', rulingId)
  if (!current) return refuse('NOT_FOUND', { kind: 'reward_ruling', id: rulingId })
  const personId = current.person_id
  const view = { asOf: desk.clock.today(), knownAt: knownNow }
  const ruling = (await rulingsOf(trx, [personId], view)).find((r) => r.id === rulingId)
  const book = (await rewardBooks(trx, [personId], view)).get(personId)
  // a payment that was made on the ruling has to be taken back first
  const relied = book?.entries.find(
    ({ grantedOn, payment }) =>
      ruling && payment && yearOf(grantedOn) === ruling.year && payment.recorded_at > ruling.recorded_at,
  )
  if (relied?.payment) return refuseField('rulingId', 'already_paid', relied.payment.paid_on)
  await retractOf(trx, 'reward_ruling', current.row_id, stampOf(context))
  audit({ subject: { kind: 'person', id: personId }, detail: { ruling: rulingId, reason } })
  return {}
})
