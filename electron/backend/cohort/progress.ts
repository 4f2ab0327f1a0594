import { annualGrades } from '../../../db/assessment/round.ts'
import { findCohort, traineesOf } from '../../../db/cohort/cohort.ts'
import { pairsOf } from '../../../db/cohort/mentor-pair.ts'
import { recommendationsOf } from '../../../db/cohort/recommendation.ts'
import { certificatesOf } from '../../../db/recognition/certificate.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { holdsOn } from '../../../shared/kernel/day.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { measuresOfEach, requiredTasks } from '../../../shared/policy/rules/cohort/tasks.ts'
import { policyOn } from '../policy/context.ts'
import { traineeFacts, traineeFindings } from '../policy/dossier/trainee.ts'
import { queries, viewOf } from '../procedure.ts'
import { standingCertificate } from '../recognition/standing-certificate.ts'
import { shapeMentor } from './mentor.ts'
import { yearsOf } from './shape.ts'
import { stepsOf } from './steps.ts'

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const standing = (f: Finding) => ({
  question: f.question,
  outcome: f.outcome,
  reason: f.message.key,
  found: number(f.figures.found),
  required: number(f.figures.required) ?? number(f.figures.least),
  dueOn: typeof f.figures.dueOn === 'string' ? (f.figures.dueOn as never) : null,
})

/** The findings that answer these questions, in their order; what does not concern the programme is left out. */
export const answersTo = (questions: readonly { id: string }[], findings: readonly Finding[]): Finding[] =>
  questions.flatMap(({ id }) => findings.filter((f) => f.question === id))

export const progress = queries.cohort.progress.handler(async ({ context, input }) => {
  const { read } = context
  const view = viewOf(context, input)
  const cohort = await findCohort(read, input.cohortId)
  if (!cohort || cohort.recorded_at > view.knownAt)
    return refuse('NOT_FOUND', { kind: 'cohort', id: input.cohortId })
  const trainees = await traineesOf(read, input.cohortId, view)
  const ids = trainees.map((t) => t.id)
  const policy = await policyOn(read, view)
  const facts = new Map((await traineeFacts(read, view, ids)).map((t) => [t.enrolment.id, t]))
  const grades = Map.groupBy(await annualGrades(read, ids, view), (g) => g.subject_id)
  const pairs = await pairsOf(read, ids, view)
  const certificates = (await certificatesOf(read, ids, view)).filter((c) => c.issued_on <= view.asOf)
  const aims = Map.groupBy(await recommendationsOf(read, ids, view), (r) => r.enrolment_id)

  const rows = trainees.map((t) => {
    const trainee = facts.get(t.id)
    const findings = trainee
      ? traineeFindings(trainee, trainee.review, { kind: 'trainee', id: t.id }, policy)
      : []
    const mentor = pairs.findLast(
      (p) => p.enrolment_id === t.id && holdsOn({ from: p.from_on, to: p.to_on }, view.asOf),
    )
    return {
      enrolmentId: t.id,
      person: { id: t.person_id, name: t.name },
      school: t.school_id && t.school_name ? { id: t.school_id, name: t.school_name } : null,
      subject: t.subject,
      track: t.track,
      leftOn: t.to_on !== null && t.to_on < view.asOf ? t.to_on : null,
      tasks: answersTo(requiredTasks, findings).map(standing),
      measures: answersTo(measuresOfEach, findings).map(standing),
      grades: (grades.get(t.id) ?? []).map((g) => ({ year: g.year, grade: g.grade })),
      mentor: mentor ? shapeMentor(mentor, view.asOf) : null,
      graduation: (trainee?.review?.grade ?? null) as 'excellent' | 'pass' | 'fail' | null,
      certificate: standingCertificate(certificates, t.id)?.number ?? null,
      aims: [...new Set((aims.get(t.id) ?? []).map((r) => r.aim))],
    }
  })
  return { steps: stepsOf(cohort, yearsOf(cohort), rows), rows }
})
