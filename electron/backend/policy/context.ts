import type { Reader, Writer } from '../../../db/open.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { shippedPolicy } from '../../../shared/policy/parameters/shipped.ts'
import { readingsOn } from '../../../shared/policy/readings/choose.ts'
import type { PolicyVersion } from '../../../shared/policy/version.ts'

/** What the policy is asked under on a day: the latest version in force by then, and the readings the bureau chose. */
export async function policyOn(read: Reader | Writer, asOf: Day): Promise<Context> {
  const version = await read
    .selectFrom('policy_version')
    .select('content')
    .where('status', '=', 'in_force')
    .where('effective_on', '<=', asOf)
    .orderBy('effective_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  const choices = await read
    .selectFrom('reading_choice')
    .select([
      'reading_id as reading',
      'choice',
      'from_on as from',
      'reason',
      'decided_by as decidedBy',
      'document_number as document',
    ])
    .orderBy('recorded_at')
    .execute()
  return {
    asOf,
    policy: version ? (JSON.parse(version.content) as PolicyVersion) : shippedPolicy,
    readings: readingsOn(choices, asOf),
  }
}
