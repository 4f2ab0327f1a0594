import type { pairsOf } from '../../../db/cohort/mentor-pair.ts'
import type { Day } from '../../../shared/kernel/day.ts'

type Pair = Awaited<ReturnType<typeof pairsOf>>[number]

/** The day the mentor of a pair left their own programme, where that is past. */
const mentorLeftOn = ({ mentor_to }: Pair, asOf: Day): Day | null =>
  mentor_to !== null && mentor_to < asOf ? mentor_to : null

/** The mentor of a pair, and whether a new one is needed. */
export const shapeMentor = (pair: Pair, asOf: Day) => ({
  id: pair.mentor_id,
  name: pair.mentor_name,
  leftOn: mentorLeftOn(pair, asOf),
})

/** A pair as the page of one side shows it: the other side is who it names. */
export function shapePair(pair: Pair, enrolmentId: string, asOf: Day) {
  const mentors = pair.mentor_enrolment_id === enrolmentId
  return {
    id: pair.id,
    person: mentors
      ? { id: pair.trainee_id, name: pair.trainee_name }
      : { id: pair.mentor_id, name: pair.mentor_name },
    enrolmentId: mentors ? pair.enrolment_id : pair.mentor_enrolment_id,
    fromOn: pair.from_on,
    toOn: pair.to_on,
    mentorLeftOn: mentors ? null : mentorLeftOn(pair, asOf),
  }
}
