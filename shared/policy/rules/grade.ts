import { addDays, type Day } from '../../kernel/day.ts'
import type { AnnualResult } from '../facts/studio.ts'
import { type Answer, type Facts, type Inquiry, Unknown } from '../inquiry.ts'

type Graded = Facts<{ year: number; grade: string | null }>

/** A grade outside the scale is no result: the answer that says so, or null where all are inside. */
export function oddGrade<G extends Graded>(
  results: readonly Inquiry<G>[],
  grades: readonly string[],
): Answer | null {
  for (const result of results) {
    const grade = result.need('grade')
    if (grade !== null && !grades.includes(grade as string)) {
      return {
        outcome: 'invalid_input',
        reason: 'grade_outside_scale',
        figures: { grade: grade as string, allowed: grades },
      }
    }
  }
  return null
}

/** A single grade against its scale. */
export function gradeOutside(grade: string, grades: readonly string[]): Answer | null {
  if (grades.includes(grade)) return null
  return { outcome: 'invalid_input', reason: 'grade_outside_scale', figures: { grade, allowed: grades } }
}

/**
 * A grade given after the person had left contradicts the leaving, and somebody must say which is right. A decision may
 * take effect on the day of the assessment it rests on; the last day is then the day before.
 */
export function gradedAfterLeaving(
  q: Inquiry<Facts<{ leftOn: Day | null }>>,
  results: readonly Inquiry<AnnualResult>[],
): void {
  const leftOn = q.mayKnow('leftOn') ?? null
  if (leftOn === null) return
  const after = results.find((r) => (r.mayKnow('confirmedOn') ?? leftOn) > addDays(leftOn, 1))
  if (after) throw new Unknown([q.key('leftOn'), after.key('confirmedOn')])
}
