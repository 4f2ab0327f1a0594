import { assessmentsOf } from '../../../db/assessment/assessment.ts'
import { annualGrades } from '../../../db/assessment/round.ts'
import { eventsOf, tripEnds } from '../../../db/cohort/event.ts'
import { defencesOf, graduationDecisions } from '../../../db/cohort/graduation.ts'
import { keptOf, recorderNames, schoolNames } from '../../../db/cohort/kept.ts'
import { pairsOf } from '../../../db/cohort/mentor-pair.ts'
import { recommendationsOf } from '../../../db/cohort/recommendation.ts'
import type { Reader } from '../../../db/open.ts'
import { enrolmentsWithCycle, outputsOf } from '../../../db/policy/enrolment.ts'
import { certificatesOf } from '../../../db/recognition/certificate.ts'
import type { View } from '../../../db/versioned.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { counts } from '../../../shared/policy/rules/cohort/counts.ts'
import { measuresOfEach, requiredTasks } from '../../../shared/policy/rules/cohort/tasks.ts'
import { policyOn } from '../policy/context.ts'
import { findingsIn } from '../policy/dossier/dossier.ts'
import { type Output, taskFacts, tripOf } from '../policy/dossier/tasks.ts'
import { traineeDossiers } from '../policy/dossier/trainee.ts'
import { queries, viewOf } from '../procedure.ts'
import { shownEvents } from './events.ts'
import { shapePair } from './mentor.ts'
import { answersTo } from './progress.ts'
import { yearsOf } from './shape.ts'
import { type Recorder, recordedBy, shapeCertificate, shapeDefence, shapeRecommendation } from './shown.ts'

type Enrolled = Awaited<ReturnType<typeof enrolmentsWithCycle>>[number]

export const trainee = queries.cohort.trainee.handler(async ({ context, input }) => {
  const { read } = context
  const view = viewOf(context, input)
  const { enrolmentId } = input
  const [e] = await enrolmentsWithCycle(read, { ids: [enrolmentId] }, view)
  if (!e) return refuse('NOT_FOUND', { kind: 'enrolment', id: enrolmentId })
  const policy = await policyOn(read, view)
  const name = await recorderNames(read)
  const [dossier] = await traineeDossiers(read, view, [enrolmentId])
  const findings = dossier ? findingsIn(dossier, policy) : []
  const tasks = answersTo(requiredTasks, findings)
  const measures = answersTo(measuresOfEach, findings)
  return {
    enrolmentId,
    person: { id: e.person_id, name: e.name },
    cohort: {
      id: e.cohort_id,
      name: e.cohort_name,
      programme: e.programme,
      fromOn: e.cycle_from,
      toOn: e.cycle_to,
    },
    track: e.track,
    fromOn: e.from_on,
    leftOn: e.to_on !== null && e.to_on < view.asOf ? e.to_on : null,
    exitDecisionId: e.exit_decision_id,
    documentNumber: e.document_number,
    readmissionReason: e.readmission_reason,
    tasks,
    measures,
    others: findings.filter((f) => !tasks.includes(f) && !measures.includes(f)),
    years: await yearsWith(read, e, view),
    ...(await preparations(read, e, view, name)),
    events: await shownEvents(read, await eventsOf(read, { enrolmentIds: [e.id] }, view)),
    outputs: await countedOutputs(read, e, view, policy),
    ...(await endings(read, e, view, name)),
  }
})

async function yearsWith(read: Reader, e: Enrolled, view: View) {
  const graded = await annualGrades(read, [e.id], view)
  const given = (await assessmentsOf(read, 'trainee', [e.id], view)).filter((a) => a.assessed_on <= view.asOf)
  return yearsOf({ from_on: e.cycle_from, to_on: e.cycle_to }).map((year) => {
    const row = given.findLast((a) => a.kind === 'annual' && a.year === year.number)
    const grade = graded.find((g) => g.year === year.number)?.grade ?? null
    return {
      ...year,
      assessment: row ? { grade, assessedOn: row.assessed_on, note: row.note } : null,
    }
  })
}

/** What the trainee set out with: problems, mentor pairs, schools. */
async function preparations(read: Reader, e: Enrolled, view: View, name: Recorder) {
  const problems = await keptOf(read, 'trainee_problem', [e.id], view)
  const schools = await keptOf(read, 'school_pairing', [e.id], view)
  const named = await schoolNames(
    read,
    schools.map((s) => s.school_id),
  )
  const pairs = await pairsOf(read, [e.id], view)
  return {
    problems: problems
      .filter((p) => p.raised_on <= view.asOf)
      .map((p) => ({
        id: p.id,
        problem: p.problem,
        raisedOn: p.raised_on,
        plan: p.plan,
        plannedOn: p.planned_on,
        dueOn: p.due_on,
        result: p.result,
        resultOn: p.result_on,
        ...recordedBy(p, name),
      })),
    pairs: pairs.map((p) => shapePair(p, e.id, view.asOf)),
    schools: schools
      .filter((s) => s.from_on <= view.asOf)
      .map((s) => ({
        id: s.id,
        school: { id: s.school_id, name: named.get(s.school_id) ?? '' },
        fromOn: s.from_on,
        toOn: s.to_on,
        reason: s.reason,
        ...recordedBy(s, name),
      })),
  }
}

/** Everything the trainee has to show, with whether a task of the programme counts it. */
async function countedOutputs(read: Reader, e: Enrolled, view: View, policy: Context) {
  const outputs = await outputsOf(read, [e.person_id], view)
  const ends: ReadonlyMap<string, Day> = await tripEnds(
    read,
    outputs.flatMap((o) => tripOf(o) ?? []),
    view,
  )
  const about = { programme: e.programme, cycle: { from: e.cycle_from, to: e.cycle_to } }
  const sameTrip = (o: Output, i: number) =>
    outputs.slice(0, i).filter((p) => p.kind === o.kind && tripOf(p) !== null && tripOf(p) === tripOf(o))
  return outputs
    .map((o, i) => {
      const own = o.kind === 'study_report' ? [...sameTrip(o, i), o] : [o]
      return {
        id: o.id,
        kind: o.kind,
        title: o.title,
        happenedOn: o.happened_on,
        level: o.level,
        eventId: o.event_id,
        ...counts(o.kind, about, taskFacts(own, ends), policy),
      }
    })
    .reverse()
}

/** What the programme ended with: the expert team's word, certificates, recommendations. */
async function endings(read: Reader, e: Enrolled, view: View, name: Recorder) {
  const [review] = (await keptOf(read, 'graduation', [e.id], view)).filter((g) => g.held_on <= view.asOf)
  const decisions = await graduationDecisions(read, [e.id])
  const defence = review
    ? (await defencesOf(read, e.cohort_id, view)).find((d) => d.id === review.defence_id)
    : undefined
  const certificates = await certificatesOf(read, [e.id], view)
  return {
    graduation: review
      ? {
          id: review.id,
          defenceId: review.defence_id,
          decisionId: decisions.at(-1)?.id ?? null,
          ownWork: review.own_work,
          tasks: review.tasks,
          grade: review.grade as 'excellent' | 'pass' | 'fail',
          comment: review.comment,
          heldOn: review.held_on,
          defence: defence ? shapeDefence(defence, name) : null,
          ...recordedBy(review, name),
        }
      : null,
    certificates: certificates.filter((c) => c.issued_on <= view.asOf).map((c) => shapeCertificate(c, name)),
    recommendations: (await recommendationsOf(read, [e.id as Id<'enrolment'>], view)).map((r) =>
      shapeRecommendation(r, name),
    ),
  }
}
