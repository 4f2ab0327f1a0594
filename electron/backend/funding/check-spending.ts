import type { SpendingFacts } from '../../../db/funding/account.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { studioRecords } from '../../../db/studio/records.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { refuseIfBarred } from '../policy/barred.ts'
import { policyOn } from '../policy/context.ts'
import { compositionFindings } from '../studio/composition.ts'
import { lifeOf } from '../studio/shape.ts'
import { checkDay } from '../studio/span.ts'
import { chargedYear, type Ledger } from './account-facts.ts'
import { frozenBy } from './frozen.ts'
import { fundFindings } from './fund-findings.ts'

/** @throws Refusal POLICY_REFUSED where nobody leads the studio on the day */
async function refuseIfFrozen(
  handle: Reader | Writer,
  studioId: Id<'studio'>,
  on: Day,
  policy: Context,
): Promise<void> {
  const [records] = await studioRecords(handle, { asOf: on, knownAt: knownNow }, [studioId])
  const findings = records ? frozenBy(compositionFindings(records, policy)) : []
  if (findings.length > 0) refuse('POLICY_REFUSED', { findings })
}

/**
 * What the policy says of spending this beside what the ledger holds already.
 * @throws Refusal FIELD_INVALID for a day that can't be, POLICY_REFUSED where it bars it
 */
export async function checkSpending(
  handle: Reader | Writer,
  ledger: Ledger,
  facts: Pick<SpendingFacts, 'studio_id' | 'spent_on' | 'category' | 'amount_fen'>,
  today: Day,
): Promise<Finding[]> {
  const { studio_id, spent_on, category, amount_fen } = facts
  if (spent_on > today) refuseField('spentOn', 'in_future', spent_on, today)
  checkDay('spentOn', spent_on, lifeOf(ledger.head))
  const year = chargedYear(ledger.head, spent_on)
  if (!year) return refuseField('spentOn', 'outside_cycle', spent_on, ledger.head.to_on)
  const policy = await policyOn(handle, { asOf: spent_on })
  await refuseIfFrozen(handle, studio_id, spent_on, policy)
  const asked = { spendFen: amount_fen, category }
  const findings = fundFindings(ledger, year, policy, ['fund.allotment', 'fund.use'], asked)
  refuseIfBarred(findings)
  return findings
}
