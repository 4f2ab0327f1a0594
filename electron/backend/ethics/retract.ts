import {
  currentStep,
  reviewsOf,
  retractCase as takeBackCase,
  retractStep as takeBackStep,
} from '../../../db/ethics/case.ts'
import type { Writer } from '../../../db/open.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { EthicsStep } from '../../../shared/domain/ethics.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { shownChanges } from '../decision/shown.ts'
import type { Desk } from '../desk.ts'
import { commands, stampOf } from '../procedure.ts'
import { caseFor } from './case-for.ts'
import { weighConduct } from './weigh-conduct.ts'

export const retractStep = commands.ethics.retractStep.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { stepId, reason } = input
  const step = await currentStep(trx, stepId)
  if (!step) return refuse('NOT_FOUND', { kind: 'ethics_step', id: stepId })
  const { found, steps } = await caseFor(trx, step.case_id, desk)
  const depends = steps.some((s) => restsOn(s.kind, step.kind))
  if (depends) return refuseField('stepId', 'later_step')
  if (step.kind === 'finding') await refuseIfDecided(trx, desk, found.person_id, step.case_id, 'stepId')
  await takeBackStep(trx, step.row_id, stampOf(context))
  audit({
    subject: { kind: 'ethics_case', id: step.case_id },
    detail: { step: stepId, kind: step.kind, reason },
  })
  return shownChanges(trx, [await weighConduct(trx, desk, found.person_id)])
})

/** Sanctions and notices rest on the finding, the finding on the investigation. */
const restsOn = (later: EthicsStep, earlier: EthicsStep): boolean =>
  earlier === 'investigation'
    ? later !== 'investigation'
    : earlier === 'finding' && (later === 'sanction' || later === 'notice')

export const retractCase = commands.ethics.retractCase.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { caseId, reason } = input
  const { found } = await caseFor(trx, caseId, desk)
  await refuseIfDecided(trx, desk, found.person_id, caseId, 'caseId')
  await takeBackCase(trx, caseId, stampOf(context))
  audit({ subject: { kind: 'ethics_case', id: caseId }, detail: { reason } })
  return shownChanges(trx, [await weighConduct(trx, desk, found.person_id)])
})

/** A finding that was decided upon stands until that decision is reversed. @throws Refusal FIELD_INVALID */
async function refuseIfDecided(
  trx: Writer,
  desk: Desk,
  personId: Id<'person'>,
  caseId: Id<'ethics_case'>,
  field: string,
): Promise<void> {
  const view = { asOf: desk.clock.today(), knownAt: knownNow }
  const reviews = await reviewsOf(trx, [personId], view)
  if (reviews.some((r) => r.caseId === caseId && r.decision_id !== null)) refuseField(field, 'decided_upon')
}
