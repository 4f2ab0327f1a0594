import type { Reader, Writer } from '../../../../db/open.ts'
import { gradesGivenBy } from '../../../../db/policy/grade.ts'
import type { View } from '../../../../db/versioned.ts'
import type { AssessedKind } from '../../../../shared/domain/assessment.ts'
import type { TalentFacts } from '../../../../shared/policy/facts/person.ts'

export type Given = Awaited<ReturnType<typeof gradesGivenBy>>[number]

/** The grades of many subjects, by subject, person or studio. */
export async function gradesBy(
  read: Reader | Writer,
  kinds: readonly AssessedKind[],
  column: 'subject_id' | 'person_id' | 'studio_id',
  ids: readonly string[],
  view: View,
): Promise<(id: string) => Given[]> {
  const rows = Map.groupBy(await gradesGivenBy(read, kinds, { column, ids }, view), (g) => g[column])
  // what was delivered after the day had not been delivered on it
  return (id) =>
    (rows.get(id as NonNullable<Given[typeof column]>) ?? []).map((g) => ({
      ...g,
      notified_on: g.notified_on !== null && g.notified_on <= view.asOf ? g.notified_on : null,
    }))
}

/** The yearly assessments as talent, as the policy reads them. */
export const talentResults = (grades: readonly Given[]): TalentFacts['talentAssessments'] =>
  grades
    .filter((g) => g.subject_kind === 'talent')
    .map((g) => ({ year: g.year, grade: g.grade, absence: g.absence }))
