import { findActivity } from '../../../db/activity/activity.ts'
import { insertSpending } from '../../../db/funding/account.ts'
import type { Writer } from '../../../db/open.ts'
import { studioRecords } from '../../../db/studio/records.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import { type Id, newId } from '../../../shared/kernel/id.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { refuseIfBarred } from '../policy/barred.ts'
import { policyOn } from '../policy/context.ts'
import { commands, stampOf } from '../procedure.ts'
import { studioFor } from '../studio/access.ts'
import { compositionFindings } from '../studio/composition.ts'
import { lifeOf } from '../studio/shape.ts'
import { checkDay } from '../studio/span.ts'
import { chargedYear } from './account-facts.ts'
import { frozenBy } from './frozen.ts'
import { fundFindings } from './fund-findings.ts'
import { ledgerOf } from './ledger.ts'

/** @throws Refusal POLICY_REFUSED where nobody leads the studio on the day */
async function refuseIfFrozen(trx: Writer, studioId: Id<'studio'>, on: Day, policy: Context): Promise<void> {
  const [records] = await studioRecords(trx, { asOf: on, knownAt: knownNow }, [studioId])
  const findings = records ? frozenBy(compositionFindings(records, policy)) : []
  if (findings.length > 0) refuse('POLICY_REFUSED', { findings })
}

export const spend = commands.funding.spend.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { studioId, spentOn, category, amountFen, activityId } = input
  await studioFor(context, trx, studioId)
  const today = desk.clock.today()
  if (spentOn > today) return refuseField('spentOn', 'in_future', spentOn, today)
  // what was spent after that day from the same year's money is gone as well
  const ledger = await ledgerOf(trx, studioId, { asOf: today, knownAt: knownNow })
  checkDay('spentOn', spentOn, lifeOf(ledger.head))
  const year = chargedYear(ledger.head, spentOn)
  if (!year) return refuseField('spentOn', 'outside_cycle', spentOn, ledger.head.to_on)
  if (activityId) {
    const activity = await findActivity(trx, activityId, { knownAt: knownNow })
    if (activity?.studio_id !== studioId) return refuseField('activityId', 'unknown', activityId)
  }
  const policy = await policyOn(trx, spentOn)
  await refuseIfFrozen(trx, studioId, spentOn, policy)
  const findings = fundFindings(ledger, year, policy, ['fund.allotment', 'fund.use'], {
    spendFen: amountFen,
    category,
  })
  refuseIfBarred(findings)
  const spendingId = newId<'spending'>()
  await insertSpending(
    trx,
    {
      id: spendingId,
      studio_id: studioId,
      spent_on: spentOn,
      category,
      amount_fen: amountFen,
      purpose: input.purpose,
      voucher: input.voucher,
      activity_id: activityId,
    },
    stampOf(context),
  )
  audit({
    subject: { kind: 'studio', id: studioId },
    detail: { spending: spendingId, spentOn, category, amountFen },
  })
  return { spendingId, findings }
})
