import { insertAssessment } from '../../../db/assessment/assessment.ts'
import { insertKept } from '../../../db/kept.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { storeDecision } from '../decision/decide.ts'
import { bars } from '../policy/barred.ts'
import { commands, queries, stampOf } from '../procedure.ts'
import { weighReviews } from './review.ts'
import { yearsOf } from './shape.ts'

export const previewGraduation = queries.cohort.previewGraduation.handler(async ({ context, input }) => {
  const { weighed } = await weighReviews(
    context.read,
    input.defenceId,
    input.reviews,
    context.desk.clock.today(),
  )
  return {
    rows: weighed.map(({ review, barred, findings }) => ({
      enrolmentId: review.enrolmentId,
      barred,
      findings: [...findings],
    })),
  }
})

/** Each grade is a decision of its own, so that it can be explained for ever and undone alone. */
export const graduate = commands.cohort.graduate.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { defenceId, reviews, documentNumber, approver } = input
  const { defence, weighed } = await weighReviews(trx, defenceId, reviews, desk.clock.today())
  const barred = weighed.filter((w) => w.barred)
  if (barred.length > 0)
    return refuse('POLICY_REFUSED', { findings: barred.flatMap((w) => w.findings.filter(bars)) })
  const stamp = stampOf(context)
  const graduationIds: Id<'graduation'>[] = []
  const decisionIds: Id<'decision'>[] = []
  for (const { trainee, review, findings } of weighed) {
    const { id: enrolmentId, person_id, cohort_id, cycle_from, cycle_to } = trainee.enrolment
    const id = desk.newId<'graduation'>()
    await insertKept(
      trx,
      'graduation',
      {
        id,
        enrolment_id: enrolmentId,
        defence_id: defenceId as Id<'defence'>,
        own_work: review.ownWork,
        tasks: review.tasks,
        grade: review.grade,
        comment: review.comment,
        held_on: defence.held_on,
      },
      stamp,
    )
    await insertAssessment(
      trx,
      {
        id: desk.newId<'assessment'>(),
        subject_kind: 'trainee',
        subject_id: enrolmentId,
        person_id,
        studio_id: null,
        cohort_id,
        kind: 'graduation',
        year: yearsOf({ from_on: cycle_from, to_on: cycle_to }).length,
        reassesses_id: null,
        grade: review.grade,
        absence: null,
        assessed_on: defence.held_on,
        notified_on: null,
        proposed_by: 'expert_team',
        confirmed_on: defence.held_on,
        note: review.comment,
      },
      stamp,
    )
    const finding = findings.find((f) => f.question === 'cohort.graduation')
    decisionIds.push(
      await storeDecision(
        trx,
        context,
        'confirm',
        {
          kind: 'graduation',
          subject_kind: 'trainee',
          subject_id: enrolmentId,
          person_id,
          studio_id: null,
          cohort_id,
          finding: JSON.stringify(finding),
        },
        { effectiveOn: defence.held_on, documentNumber, approver, reason: review.comment },
        [{ record: 'graduation', id, label: review.grade, beforeOn: null, toOn: defence.held_on }],
      ),
    )
    graduationIds.push(id)
  }
  audit({
    subject: { kind: 'cohort', id: defence.cohort_id },
    detail: { defenceId, graduations: graduationIds, decisionIds, documentNumber, approver },
  })
  return { graduationIds, decisionIds }
})
