import type { Grading } from '../../../../shared/contract/assessment.ts'
import { type SaidProblems, useProblems } from '../../../ui/form/use-problems.ts'

const fields = ['grade', 'absence', 'year', 'assessedOn', 'notifiedOn', 'subjectId'] as const

/** Why a round is refused, sorted by row: `gradings.3.grade` belongs to the subject of the fourth grading sent. */
export function useRowProblems(
  error: unknown,
  gradings: readonly Grading[],
): { row: (subjectId: string) => string | undefined; whole: string | null } {
  const problems: SaidProblems = useProblems(error)
  const names = gradings.flatMap((_, at) => fields.map((field) => `gradings.${at}.${field}`))
  return {
    row: (subjectId) => {
      const at = gradings.findIndex((grading) => grading.subjectId === subjectId)
      return fields
        .map((field) => problems.field(`gradings.${at}.${field}`))
        .find((said) => said !== undefined)
    },
    whole: problems.whole ?? problems.elsewhere(names)[0] ?? null,
  }
}
