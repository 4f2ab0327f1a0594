import type { Answer, Facts, Inquiry } from '../inquiry.ts'

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
