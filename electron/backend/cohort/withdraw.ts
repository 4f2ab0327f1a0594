import { enrolmentsOf, findCohort } from '../../../db/cohort/cohort.ts'
import { applyEffects, plannedEffects } from '../../../db/decision/effect.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { addDays } from '../../../shared/kernel/day.ts'
import { storeDecision } from '../decision/decide.ts'
import { policyOn } from '../policy/context.ts'
import { commands, stampOf } from '../procedure.ts'
import { checkEnrolledOn, enrolmentFor } from './kept-for.ts'
import { countsOf, placeFindings, refillOf } from './shape.ts'

/**
 * The plan knows no clause about leaving at one's own wish: it is the office's decision. Its finding says what becomes
 * of the place (口径 A37).
 */
export const withdraw = commands.cohort.withdraw.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { enrolmentId, ...deed } = input
  const enrolment = await enrolmentFor(trx, enrolmentId)
  const lastOn = addDays(deed.effectiveOn, -1)
  checkEnrolledOn('effectiveOn', enrolment, lastOn)
  if (enrolment.to_on !== null) return refuseField('enrolmentId', 'has_left', enrolmentId, enrolment.to_on)
  const { cohort_id, person_id, track } = enrolment
  const cohort = await findCohort(trx, cohort_id)
  if (!cohort) return refuse('NOT_FOUND', { kind: 'cohort', id: cohort_id })
  const enrolled = (await enrolmentsOf(trx, [cohort_id], { asOf: cohort.to_on, knownAt: knownNow })).map(
    (e) => (e.id === enrolmentId ? { ...e, to_on: lastOn } : e),
  )
  const finding = placeFindings(
    cohort,
    countsOf(enrolled, deed.effectiveOn),
    refillOf(enrolled),
    await policyOn(trx, { asOf: deed.effectiveOn }),
  ).find((f) => f.question === `cohort.${cohort.programme}.size.${track}s`)
  const ground = {
    kind: 'cohort_exit' as const,
    subject_kind: 'trainee',
    subject_id: enrolmentId,
    person_id,
    studio_id: null,
    cohort_id,
    finding: JSON.stringify(finding),
  }
  const effects = await plannedEffects(trx, { ...ground, last_on: null }, deed.effectiveOn)
  const decisionId = await storeDecision(trx, context, 'confirm', ground, deed, effects)
  await applyEffects(trx, effects, decisionId, stampOf(context))
  audit({
    subject: { kind: 'cohort', id: cohort_id },
    detail: { enrolment: enrolmentId, decisionId, ...deed },
  })
  return { decisionId }
})
