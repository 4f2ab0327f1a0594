import { chosenUnformed } from '../../../db/formation/formation.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import type { Track } from '../../../shared/domain/studio.ts'
import { type Day, yearOf } from '../../../shared/kernel/day.ts'
import { policyOn } from '../policy/context.ts'
import { queries } from '../procedure.ts'
import { roundFinding } from '../studio/round.ts'

/** How many studios of a track the year of a day may form, and how it stands with those formed, chosen and to be chosen. */
export async function quotaOf(handle: Reader | Writer, track: Track, startOn: Day, more = 0) {
  const year = yearOf(startOn)
  const chosen = (await chosenUnformed(handle, track, year)) + more
  const context = await policyOn(handle, { asOf: startOn })
  const { finding, formed } = await roundFinding(handle, track, startOn, chosen, context)
  const { required } = finding.figures
  return { year, places: typeof required === 'number' ? required : null, formed, chosen, finding }
}

export const quota = queries.formation.quota.handler(({ context, input }) =>
  quotaOf(context.read, input.track, input.startOn),
)
