import { findActivity } from '../../../db/activity/activity.ts'
import { insertSpending } from '../../../db/funding/account.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { commands, stampOf } from '../procedure.ts'
import { studioFor } from '../studio/access.ts'
import { checkSpending } from './check-spending.ts'
import { ledgerOf } from './ledger.ts'

export const spend = commands.funding.spend.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { studioId, spentOn, category, amountFen, activityId } = input
  await studioFor(context, trx, studioId)
  if (activityId) {
    const activity = await findActivity(trx, activityId, { knownAt: knownNow })
    if (activity?.studio_id !== studioId) return refuseField('activityId', 'unknown', activityId)
  }
  const today = desk.clock.today()
  // what was spent after that day from the same year's money is gone as well
  const ledger = await ledgerOf(trx, studioId, { asOf: today, knownAt: knownNow })
  const facts = {
    id: newId<'spending'>(),
    studio_id: studioId,
    spent_on: spentOn,
    category,
    amount_fen: amountFen,
    purpose: input.purpose,
    voucher: input.voucher,
    activity_id: activityId,
  }
  const findings = await checkSpending(trx, ledger, facts, today)
  await insertSpending(trx, facts, stampOf(context))
  audit({
    subject: { kind: 'studio', id: studioId },
    detail: { spending: facts.id, spentOn, category, amountFen },
  })
  return { spendingId: facts.id, findings }
})
