import { insertOverride } from '../../../db/selection/application.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { isOverridable } from '../../../shared/policy/finding.ts'
import { commands, stampOf } from '../procedure.ts'
import { applicationFor, selectionAt } from './at-step.ts'
import { standingOf } from './standing.ts'

export const override = commands.selection.override.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { applicationId, question, on, ...deed } = input
  const { facts } = await applicationFor(trx, applicationId)
  await selectionAt(trx, facts.selection_id, ['applications', 'unit_review', 'expert_review', 'list'])
  const today = desk.clock.today()
  if (on > today) return refuseField('on', 'in_future', on, today)
  const standing = await standingOf(trx, facts.selection_id, { asOf: today, knownAt: knownNow })
  const finding = standing.applicants
    .find((a) => a.row.id === applicationId)
    ?.findings.find((f) => f.question === question)
  if (!finding) return refuseField('question', 'unknown', question)
  // a binding condition has no exception, and one that is met needs none
  if (!isOverridable(finding.outcome)) return refuse('POLICY_REFUSED', { findings: [finding] })
  await insertOverride(
    trx,
    {
      id: desk.newId<'application_override'>(),
      application_id: applicationId,
      question,
      reason: deed.reason,
      approver: deed.approver,
      document_number: deed.documentNumber,
      approved_on: on,
    },
    stampOf(context),
  )
  audit({ subject: { kind: 'application', id: applicationId }, detail: { question, on, ...deed } })
  return {}
})
