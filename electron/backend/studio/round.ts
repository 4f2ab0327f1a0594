import { placesGiven } from '../../../db/formation/formation.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { studiosFormedIn } from '../../../db/studio/studio.ts'
import type { Track } from '../../../shared/domain/studio.ts'
import { type Day, yearOf } from '../../../shared/kernel/day.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { ask } from '../../../shared/policy/question.ts'
import { studioRounds } from '../../../shared/policy/rules/studio/composition.ts'

/** How the number of studios of a track and year stands with so many more than are formed. */
export async function roundFinding(
  handle: Reader | Writer,
  track: Track,
  startOn: Day,
  more: number,
  context: Context,
): Promise<{ finding: Finding; formed: number }> {
  const year = yearOf(startOn)
  const formed = {
    principal: await studiosFormedIn(handle, 'principal', year),
    teacher: await studiosFormedIn(handle, 'teacher', year),
  }
  const facts = {
    year,
    principalStudios: formed.principal + (track === 'principal' ? more : 0),
    teacherStudios: formed.teacher + (track === 'teacher' ? more : 0),
    numberSetByBureau: await placesGiven(handle, track, year),
  }
  const question = studioRounds[track === 'principal' ? 0 : 1]
  return {
    finding: ask(question, facts, { kind: 'round', id: String(year) }, context),
    formed: formed[track],
  }
}
