import { annualGrades } from '../../../db/assessment/round.ts'
import { enrolmentsOf, findCohort, traineesOf } from '../../../db/cohort/cohort.ts'
import { pairsOf } from '../../../db/cohort/mentor-pair.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { policyOn } from '../policy/context.ts'
import { queries, viewOf } from '../procedure.ts'
import { shapePair } from './mentor.ts'
import { shapeCohort, yearsOf } from './shape.ts'

export const cohort = queries.cohort.cohort.handler(async ({ context, input }) => {
  const { read } = context
  const { cohortId } = input
  const view = viewOf(context, input)
  const row = await findCohort(read, cohortId)
  if (!row || row.recorded_at > view.knownAt) return refuse('NOT_FOUND', { kind: 'cohort', id: cohortId })
  const trainees = await traineesOf(read, cohortId, view)
  const ids = trainees.map((t) => t.id)
  const grades = Map.groupBy(await annualGrades(read, ids, view), (g) => g.subject_id)
  const pairs = await pairsOf(read, ids, view)
  return {
    ...shapeCohort(row, await enrolmentsOf(read, [cohortId], view), await policyOn(read, view)),
    programmeYears: yearsOf(row),
    trainees: trainees.map((t) => ({
      enrolmentId: t.id,
      person: { id: t.person_id, name: t.name },
      school: t.school_id && t.school_name ? { id: t.school_id, name: t.school_name } : null,
      subject: t.subject,
      track: t.track,
      fromOn: t.from_on,
      toOn: t.to_on,
      documentNumber: t.document_number,
      grades: (grades.get(t.id) ?? []).map((g) => ({ year: g.year, grade: g.grade })),
      pairs: pairs
        .filter((p) => p.enrolment_id === t.id || p.mentor_enrolment_id === t.id)
        .map((p) => shapePair(p, t.id, view.asOf)),
    })),
  }
})
