import { listAssessments } from '../../../db/assessment/assessment.ts'
import { ownStudios } from '../admin/scope.ts'
import { queries, viewOf } from '../procedure.ts'

export const list = queries.assessment.list.handler(async ({ context, input }) => {
  const filter = { ...input, studioIds: ownStudios(context) }
  const rows = await listAssessments(context.read, filter, viewOf(context, input))
  // assistants neither see nor propose grades of the people in the studio
  const seen = context.actor.role === 'assistant' ? rows.filter((r) => r.subject_kind === 'studio') : rows
  return {
    rows: seen.map((r) => ({
      id: r.id,
      subjectKind: r.subject_kind,
      subjectId: r.subject_id,
      subjectName: r.person_name ?? '',
      personId: r.person_id,
      studioId: r.studio_id,
      cohortId: r.cohort_id,
      studioLead: r.lead_name,
      cohortName: r.cohort_name,
      kind: r.kind,
      year: r.year,
      grade: r.grade,
      absence: r.absence,
      assessedOn: r.assessed_on,
      notifiedOn: r.notified_on,
      confirmedOn: r.confirmed_on,
      note: r.note,
      proposed: r.confirmed_on === null && r.proposed_by === 'lead',
      recordedAt: r.recorded_at,
    })),
  }
})
