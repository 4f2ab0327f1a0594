import type { Writer } from '../../../db/open.ts'
import { studioRecords } from '../../../db/studio/records.ts'
import { knownNow } from '../../../db/versioned.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { policyOn } from '../policy/context.ts'
import { compositionFindings } from './composition.ts'

/** How a studio's composition stands on a day with everything recorded so far: what a report of a change answers. */
export async function standingOn(trx: Writer, studioId: Id<'studio'>, on: Day): Promise<Finding[]> {
  const [records] = await studioRecords(trx, { asOf: on, knownAt: knownNow }, [studioId])
  return records ? compositionFindings(records, await policyOn(trx, { asOf: on })) : []
}
