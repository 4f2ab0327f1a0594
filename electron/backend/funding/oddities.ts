import type { Writer } from '../../../db/open.ts'
import { knownNow } from '../../../db/versioned.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { policyOn } from '../policy/context.ts'
import { rewardBooks } from './reward-book.ts'
import { rewardFindings } from './reward-year.ts'

const asked = ['reward.amount', 'reward.payer']

/** What is odd about the sums of somebody's rewards and who pays them, once one more is on record. */
export async function oddRewards(trx: Writer, personId: Id<'person'>, today: Day): Promise<Finding[]> {
  const book = (await rewardBooks(trx, [personId], { asOf: today, knownAt: knownNow })).get(personId)
  if (!book) return []
  return rewardFindings(book, await policyOn(trx, { asOf: today })).filter(
    (f) => asked.includes(f.question) && f.outcome !== 'compliant',
  )
}
