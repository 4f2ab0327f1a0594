import { findDecision, markReversed } from '../../../db/decision/decision.ts'
import { type Effect, undoEffects } from '../../../db/decision/effect.ts'
import { reopenProposal } from '../../../db/decision/proposal.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { followLead } from '../studio/weigh-lead.ts'
import { storeDecision } from './decide.ts'

/** Undoes a decision: its effects are taken back and what it decided is open again. */
export const reverse = commands.decision.reverse.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { decisionId: reversesId, on, ...deed } = input
  const decided = await findDecision(trx, reversesId)
  if (!decided || decided.verdict === 'reverse')
    return refuse('NOT_FOUND', { kind: 'decision', id: reversesId })
  if (decided.reversed_by_id)
    return refuse('DECISION_REVERSED', { decisionId: reversesId, byId: decided.reversed_by_id })
  if (on < decided.effective_on) return refuseField('on', 'before_decision', on, decided.effective_on)
  if (deed.documentNumber === decided.document_number)
    return refuseField('documentNumber', 'same_as_reversed', deed.documentNumber)
  const effects = JSON.parse(decided.effects) as Effect[]
  const undone = effects.map((e) => ({
    ...e,
    beforeOn: e.toOn,
    toOn: e.beforeOn,
    ...(e.created && { takenBack: true as const }),
  }))
  const decisionId = await storeDecision(
    trx,
    context,
    'reverse',
    decided,
    { ...deed, effectiveOn: on },
    undone,
    { reversesId },
  )
  await undoEffects(trx, effects, { on, ...deed }, stampOf(context))
  await markReversed(trx, reversesId, decisionId)
  if (decided.proposal_id) await reopenProposal(trx, decided.proposal_id)
  if (decided.studio_id) await followLead(trx, context.desk, [decided.studio_id])
  audit({ subject: { kind: 'decision', id: decisionId }, detail: { reversesId, on, ...deed } })
  return { decisionId }
})
