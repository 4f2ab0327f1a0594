import type { Reader, Writer } from '../../../db/open.ts'
import { readingChoices } from '../../../db/policy/reading-choice.ts'
import { listVersions, versionInForce } from '../../../db/policy/version.ts'
import { knownNow, type View } from '../../../db/versioned.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { shippedPolicy } from '../../../shared/policy/parameters/shipped.ts'
import { readingsOn } from '../../../shared/policy/readings/choose.ts'

/**
 * What the policy is asked under on a day: the latest version in force by then, and the readings the bureau chose, as
 * known at the instant, or now where none is given. The draft that ships stands until the bureau has put a version in force.
 */
export async function policyOn(
  read: Reader | Writer,
  { asOf, knownAt = knownNow }: Pick<View, 'asOf'> & Partial<View>,
): Promise<Context> {
  return {
    asOf,
    policy: (await versionInForce(read, { asOf, knownAt })) ?? shippedPolicy,
    readings: readingsOn(await readingChoices(read, { knownAt }), asOf),
  }
}

/** What the policy was, and is, on any day; `turns` are the days on which it may change. */
export async function policyThrough(
  read: Reader | Writer,
  knownAt: string = knownNow,
): Promise<{ on(day: Day): Context; turns: readonly Day[] }> {
  const versions = (await listVersions(read)).filter(
    (v) => v.status === 'in_force' && v.recorded_at <= knownAt && v.effective_on !== null,
  )
  const choices = await readingChoices(read, { knownAt })
  return {
    on: (day) => ({
      asOf: day,
      // the latest stands first
      policy:
        versions.find((v) => v.effective_on !== null && v.effective_on <= day)?.content ?? shippedPolicy,
      readings: readingsOn(choices, day),
    }),
    turns: [...versions.flatMap((v) => v.effective_on ?? []), ...choices.map((c) => c.from)],
  }
}
