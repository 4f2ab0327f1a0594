import { keptOf } from '../../../db/cohort/kept.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { knownNow } from '../../../db/versioned.ts'
import type { GraduationReview } from '../../../shared/contract/cohort.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { bars } from '../policy/barred.ts'
import { policyOn } from '../policy/context.ts'
import { type TraineeFacts, traineeFacts, traineeFindings } from '../policy/dossier/trainee.ts'
import { keptFor } from './kept-for.ts'

const aboutGraduation: ReadonlySet<string> = new Set(['cohort.graduation', 'cohort.graduation-reviewer'])

export interface Weighed {
  trainee: TraineeFacts
  review: GraduationReview
  /** How the graduation stands by the plan; a pass answers for every task as well. */
  findings: readonly Finding[]
  barred: boolean
}

/**
 * Weighs the expert team's reviews of one defence against the record, as of the day it was held. Reads only.
 * @throws Refusal NOT_FOUND, FIELD_INVALID for somebody of another cohort, who has left, or who was reviewed before
 */
export async function weighReviews(
  read: Reader | Writer,
  defenceId: string,
  reviews: readonly GraduationReview[],
  today: Day,
): Promise<{ defence: Awaited<ReturnType<typeof defenceFor>>; weighed: Weighed[] }> {
  const defence = await defenceFor(read, defenceId)
  const { held_on: on, cohort_id } = defence
  if (on > today) refuseField('defenceId', 'in_future', on, today)
  const view = { asOf: on, knownAt: knownNow }
  const ids = reviews.map((r) => r.enrolmentId)
  const trainees = await traineeFacts(read, view, ids)
  const before = await keptOf(read, 'graduation', ids, view)
  const context = await policyOn(read, view)
  const weighed = reviews.map((review, i): Weighed => {
    const field = `reviews.${i}.enrolmentId`
    const trainee =
      trainees.find((t) => t.enrolment.id === review.enrolmentId && t.enrolment.cohort_id === cohort_id) ??
      refuseField(field, 'unknown', review.enrolmentId)
    const { name, to_on } = trainee.enrolment
    if (ids.indexOf(review.enrolmentId) < i) refuseField(field, 'twice', name)
    if (to_on !== null && to_on < on) refuseField(field, 'has_left', name, to_on)
    if (before.some((g) => g.enrolment_id === review.enrolmentId))
      refuseField(field, 'already_graduated', name)
    const word = { own_work: review.ownWork, tasks: review.tasks, grade: review.grade, held_on: on }
    const subject = { kind: 'trainee', id: review.enrolmentId }
    const all = traineeFindings(trainee, word, subject, context)
    const passed = review.grade !== 'fail'
    const findings = all.filter(
      (f) =>
        aboutGraduation.has(f.question) ||
        (passed && f.question.startsWith('cohort.task.') && f.question !== 'cohort.task.other'),
    )
    return {
      trainee,
      review,
      findings,
      barred: findings.some((f) => aboutGraduation.has(f.question) && bars(f)),
    }
  })
  return { defence, weighed }
}

const defenceFor = async (read: Reader | Writer, defenceId: string) =>
  (await keptFor(read, 'defence', defenceId)).facts
