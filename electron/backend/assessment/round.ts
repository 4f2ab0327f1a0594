import {
  roundGrades,
  studioPeopleToGrade,
  studiosToGrade,
  talentToGrade,
  traineesToGrade,
} from '../../../db/assessment/round.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { ownStudios } from '../admin/scope.ts'
import { queries, viewOf } from '../procedure.ts'

export const round = queries.assessment.round.handler(async ({ context, input }) => {
  const { read } = context
  const own = ownStudios(context)
  if (own && input.subjectKind !== 'assistant' && input.subjectKind !== 'member')
    return refuse('FORBIDDEN', { procedure: 'assessment.round', role: context.actor.role })
  const { subjectKind, studioId, cohortId } = input
  const view = viewOf(context, input)
  const all =
    subjectKind === 'studio'
      ? await studiosToGrade(read, studioId, view)
      : subjectKind === 'trainee'
        ? await traineesToGrade(read, cohortId, view)
        : subjectKind === 'talent'
          ? await talentToGrade(read, view)
          : await studioPeopleToGrade(read, subjectKind, studioId, view)
  const rows = own ? all.filter((r) => r.studio_id !== null && own.includes(r.studio_id)) : all
  const given = await roundGrades(
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
      ...(r.since && { since: r.since }),
      grades: given
        .filter((g) => g.subject_id === r.id)
        .map(({ kind, year, grade, proposed_by, confirmed_on }) => ({
          year,
          grade,
          ...(kind === 'cycle' && { cycle: true as const }),
          ...(confirmed_on === null && proposed_by === 'lead' && { proposed: true as const }),
        })),
    })),
  }
})
