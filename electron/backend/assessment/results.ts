import type { AssessmentFacts } from '../../../db/assessment/assessment.ts'
import type { AnnualResult } from '../../../shared/policy/facts/studio.ts'

/** Grades as they are stored, or about to be. */
export type GradeRow = Pick<
  AssessmentFacts,
  | 'id'
  | 'kind'
  | 'year'
  | 'grade'
  | 'absence'
  | 'assessed_on'
  | 'notified_on'
  | 'reassesses_id'
  | 'proposed_by'
  | 'confirmed_on'
>

/** The annual results as the policy reads them: each year's grade with the re-assessments that followed it. */
export function annualResults(rows: readonly GradeRow[]): AnnualResult[] {
  return rows
    .filter((r) => r.kind === 'annual')
    .map((r) => ({
      year: r.year,
      grade: r.grade,
      absence: r.absence,
      notifiedOn: r.notified_on,
      reassessments: rows
        .filter((again) => again.kind === 'reassessment' && again.reassesses_id === r.id)
        .flatMap((again) => (again.grade === null ? [] : [{ on: again.assessed_on, grade: again.grade }])),
      proposedBy: (r.proposed_by ?? 'bureau') as 'bureau',
      confirmedOn: r.confirmed_on,
    }))
}

/** The grade of the whole cycle, and the day it was given; null where there is none yet. */
export function cycleResult(rows: readonly GradeRow[]): GradeRow | null {
  return rows.findLast((r) => r.kind === 'cycle') ?? null
}
