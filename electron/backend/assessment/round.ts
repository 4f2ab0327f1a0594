import {
  annualGrades,
  studioPeopleToGrade,
  studiosToGrade,
  traineesToGrade,
} from '../../../db/assessment/round.ts'
import { queries, viewOf } from '../procedure.ts'

export const round = queries.assessment.round.handler(async ({ context, input }) => {
  const { read } = context
  const { subjectKind, studioId, cohortId } = input
  const view = viewOf(context, input)
  const rows =
    subjectKind === 'studio'
      ? await studiosToGrade(read, studioId, view)
      : subjectKind === 'trainee'
        ? await traineesToGrade(read, cohortId, view)
        : await studioPeopleToGrade(read, subjectKind, studioId, view)
  const given = await annualGrades(
    read,
    rows.map((r) => r.id),
    view,
  )
  return {
    rows: rows.map((r) => ({
      subjectKind,
      subjectId: r.id,
      name: r.name,
      hint: r.hint,
      school: r.school,
      personId: r.person_id,
      studioId: r.studio_id,
      cohortId: r.cohort_id,
      grades: given.filter((g) => g.subject_id === r.id).map(({ year, grade }) => ({ year, grade })),
    })),
  }
})
