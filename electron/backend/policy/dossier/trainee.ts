import { enrolmentsOf, listCohorts } from '../../../../db/cohort/cohort.ts'
import { eventsOf, studioVisitsOf, traineesIn, tripEnds } from '../../../../db/cohort/event.ts'
import { keptOf } from '../../../../db/cohort/kept.ts'
import { pairsOf } from '../../../../db/cohort/mentor-pair.ts'
import type { Reader, Writer } from '../../../../db/open.ts'
import { enrolmentsWithCycle, outputsOf } from '../../../../db/policy/enrolment.ts'
import { titlesGranted } from '../../../../db/policy/title.ts'
import type { GraduationTable } from '../../../../db/schema.ts'
import { personRecords } from '../../../../db/studio/records.ts'
import type { View } from '../../../../db/versioned.ts'
import { visitKinds } from '../../../../shared/domain/cohort.ts'
import { type Day, holdsOn, minDay } from '../../../../shared/kernel/day.ts'
import type { EnrolmentFacts, Graduation } from '../../../../shared/policy/facts/cohort.ts'
import type { Finding, SubjectRef } from '../../../../shared/policy/finding.ts'
import type { Context } from '../../../../shared/policy/inquiry.ts'
import { findingsAbout } from '../../../../shared/policy/questions.ts'
import { tasksDone } from '../../../../shared/policy/rules/cohort/tasks-done.ts'
import { annualResults } from '../../assessment/results.ts'
import { countsOf } from '../../cohort/shape.ts'
import { conductFacts } from '../../ethics/conduct-facts.ts'
import { serviceFacts } from '../../people/service-facts.ts'
import { batchesOf } from './batches.ts'
import { type Dossier, type Part, part } from './dossier.ts'
import { type Given, gradesBy } from './grades.ts'
import { taskFacts, tripOf } from './tasks.ts'
import { waived } from './waived.ts'

type Enrolled = Awaited<ReturnType<typeof enrolmentsWithCycle>>[number]

/** The expert team's word on one trainee. */
export type Review = Pick<GraduationTable, 'own_work' | 'tasks' | 'grade' | 'held_on'>

/** What the record says of a trainee, but for what the expert team would have to say. */
export interface TraineeFacts {
  enrolment: Enrolled
  facts: EnrolmentFacts
  review: Review | null
}

/** The facts with the expert team's word in them: on the own work, on the tasks, and the grade. */
export function reviewedFacts(
  facts: EnrolmentFacts,
  review: Review | null,
  context: Context,
): EnrolmentFacts {
  const ownWork = review?.own_work ?? null
  const withWork = { ...facts, ownWork }
  return {
    ...withWork,
    tasksDone: tasksDone(withWork, review?.tasks ?? null, context),
    ...(review && {
      graduation: { grade: review.grade, on: review.held_on, reviewer: 'expert_team' as const },
    }),
  }
}

/** Every finding about the trainee's way through the programme, under the given review. */
export const traineeFindings = (
  { facts }: Pick<TraineeFacts, 'facts'>,
  review: Review | null,
  subject: SubjectRef,
  context: Context,
): Finding[] => findingsAbout('enrolment', reviewedFacts(facts, review, context), subject, context)

/** The facts of trainees, of every cohort where none is named. */
export async function traineeFacts(
  read: Reader | Writer,
  view: View,
  named?: readonly string[],
): Promise<TraineeFacts[]> {
  const enrolments = await enrolmentsWithCycle(read, named ? { ids: named } : {}, view)
  const ids = enrolments.map((e) => e.id)
  const personIds = [...new Set(enrolments.map((e) => e.person_id))]
  const records = await personRecords(read, view, personIds)
  const grades = await gradesBy(read, ['trainee'], 'subject_id', ids, view)
  const all = await outputsOf(read, personIds, view)
  const outputs = Map.groupBy(all, (o) => o.person_id)
  const ends = await tripEnds(
    read,
    all.flatMap((o) => tripOf(o) ?? []),
    view,
  )
  const pairs = await pairsOf(read, ids, view)
  const problems = Map.groupBy(await keptOf(read, 'trainee_problem', ids, view), (p) => p.enrolment_id)
  const schools = Map.groupBy(await keptOf(read, 'school_pairing', ids, view), (p) => p.enrolment_id)
  const reviews = new Map(
    (await keptOf(read, 'graduation', ids, view))
      .filter((g) => g.held_on <= view.asOf)
      .map((g) => [g.enrolment_id, g]),
  )
  const visits = await visitsOf(read, enrolments, view)
  const conduct = await conductFacts(read, personIds, view)

  return enrolments.map((e) => {
    const rows = grades(e.id)
    const cycle = { from: e.cycle_from, to: e.cycle_to }
    // what ran to the end of the programme still answers for it afterwards
    const on = minDay(view.asOf, e.to_on ?? e.cycle_to)
    const mentor = pairs.findLast(
      (p) =>
        p.enrolment_id === e.id &&
        holdsOn({ from: p.from_on, to: p.to_on }, on) &&
        (p.mentor_to === null || p.mentor_to >= on),
    )
    const school = schools.get(e.id)?.findLast((p) => holdsOn({ from: p.from_on, to: p.to_on }, on))
    const leads = records(e.person_id).memberOf.some(
      (m) => m.role === 'lead' && holdsOn({ from: m.from_on, to: m.to_on ?? m.studio_to }, view.asOf),
    )
    return {
      enrolment: e,
      review: reviews.get(e.id) ?? null,
      facts: {
        programme: e.programme,
        track: e.track,
        cycle,
        results: annualResults(rows),
        leftOn: e.to_on !== null && e.to_on < view.asOf ? e.to_on : null,
        ...taskFacts(outputs.get(e.person_id) ?? [], ends),
        assessmentsHeld: [...new Set(rows.map((g) => g.kind as string))],
        graduation: graduationOf(rows),
        mentor: mentor?.mentor_id ?? null,
        pairedSchool: school?.school_id ?? null,
        projectProblems: (problems.get(e.id) ?? []).filter(
          (p) => p.plan !== null && p.planned_on !== null && p.planned_on <= view.asOf,
        ).length,
        studyVisits: visits(e.id),
        ownStudio: leads,
        breaches: conduct(e.person_id).breaches,
        complaints: conduct(e.person_id).complaints,
      },
    }
  })
}

/** Trainees with everything the policy can be asked about them. */
export async function traineeDossiers(
  read: Reader | Writer,
  view: View,
  named?: readonly string[],
): Promise<Dossier[]> {
  const trainees = await traineeFacts(read, view, named)
  const enrolments = trainees.map((t) => t.enrolment)
  const service = await serviceFacts(
    read,
    enrolments.map((e) => e.person_id),
    view,
  )
  const override = await waived(
    read,
    enrolments.map((e) => e.id),
    view,
  )
  const titles = await titlesGranted(read, view)
  const admittedAfter = await nextTengfei(read, view)

  return trainees.map((trainee) => {
    const { enrolment: e, facts, review } = trainee
    const subject = { kind: 'trainee', id: e.id }
    const { programme, track, cycle } = facts
    const parts: Part[] = [
      {
        kind: 'enrolment',
        ask: (context) => traineeFindings(trainee, review, subject, context),
      },
    ]
    if (holdsOn({ from: e.from_on, to: e.to_on ?? e.cycle_to }, view.asOf))
      parts.push(
        part(
          'traineePost',
          {
            programme,
            track,
            cycle,
            ...service.get(e.person_id),
            leftOn: null,
            override: override(e.id),
          },
          subject,
        ),
      )
    const graduation = review
      ? { grade: review.grade, on: review.held_on, reviewer: 'expert_team' as const }
      : (facts.graduation ?? null)
    if (graduation !== null)
      parts.push(
        part(
          'graduate',
          {
            programme,
            track,
            graduation,
            batches: batchesOf(titles, e.track),
            tengfeiAdmitted: admittedAfter(e.cycle_to),
          },
          subject,
        ),
      )
    return { subject: { kind: 'trainee', id: e.id, name: e.name, personId: e.person_id }, parts }
  })
}

/** The grade a trainee left with, where the expert team's review is not on record: who gave it is unknown then. */
function graduationOf(rows: readonly Given[]): Graduation | null {
  const last = rows.findLast((g) => g.kind === 'graduation')
  return last ? { grade: last.grade, on: last.assessed_on } : null
}

/** Study visits of each trainee: those of the programme, and those made with a studio to schools of the county. */
async function visitsOf(read: Reader | Writer, enrolments: readonly Enrolled[], view: View) {
  const events = (await eventsOf(read, { enrolmentIds: enrolments.map((e) => e.id) }, view)).filter((v) =>
    visitKinds.includes(v.kind),
  )
  const places = new Map(events.map((v) => [v.row_id, v]))
  const programme = await traineesIn(
    read,
    events.map((v) => v.row_id),
  )
  const studio = await studioVisitsOf(
    read,
    enrolments.map((e) => e.person_id),
    view,
  )
  const people = new Map(enrolments.map((e) => [e.id as string, e]))
  return (enrolmentId: string): { inCounty: boolean | undefined }[] => {
    const own = people.get(enrolmentId)
    if (!own) return []
    const { cycle_from: from, cycle_to: to } = own
    return [
      ...programme
        .filter((p) => p.enrolment_id === enrolmentId)
        .map((p) => {
          const inCounty = places.get(p.event_row_id)?.in_county ?? null
          return { inCounty: inCounty === null ? undefined : inCounty === 1 }
        }),
      ...studio
        .filter((v) => v.person_id === own.person_id && holdsOn({ from, to }, v.from_on))
        .map(() => ({ inCounty: true })),
    ]
  }
}

/** How many 腾飞 had admitted by the day in the cycle that follows a day. */
async function nextTengfei(read: Reader | Writer, view: View) {
  const cohorts = await listCohorts(read, 'tengfei', view)
  const enrolments = await enrolmentsOf(
    read,
    cohorts.map((c) => c.id),
    view,
  )
  return (after: Day) => {
    const next = cohorts.findLast((c) => c.from_on > after)
    return countsOf(next ? enrolments.filter((e) => e.cohort_id === next.id) : [], view.asOf).admitted
  }
}
