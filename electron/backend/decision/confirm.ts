import { applyEffects, plannedEffects } from '../../../db/decision/effect.ts'
import { closeProposal, findProposal } from '../../../db/decision/proposal.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { commands, stampOf } from '../procedure.ts'
import { followLead } from '../studio/weigh-lead.ts'
import { adjust } from './adjust.ts'
import { storeDecision } from './decide.ts'

/** Makes proposals take effect: all of them under one document, or none. */
export const confirm = commands.decision.confirm.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { proposalIds, note, adjustment, ...deed } = input
  const stamp = stampOf(context)
  const decisionIds: Id<'decision'>[] = []
  const studios: Id<'studio'>[] = []
  for (const proposalId of proposalIds) {
    const proposal = await findProposal(trx, proposalId)
    if (!proposal) return refuse('NOT_FOUND', { kind: 'proposal', id: proposalId })
    if (proposal.status !== 'open') return refuse('PROPOSAL_CLOSED', { proposalId, status: proposal.status })
    if (deed.effectiveOn < proposal.ground_on)
      return refuseField('effectiveOn', 'before_ground', deed.effectiveOn, proposal.ground_on)
    const effects =
      proposal.kind === 'adjustment'
        ? await adjust(context, proposal, deed, adjustment)
        : await plannedEffects(trx, proposal, deed.effectiveOn)
    const id = await storeDecision(trx, context, 'confirm', proposal, { ...deed, reason: note }, effects, {
      proposalId,
    })
    await applyEffects(trx, effects, id, stamp)
    await closeProposal(trx, proposalId, 'confirmed', stamp.at)
    if (proposal.studio_id) studios.push(proposal.studio_id)
    decisionIds.push(id)
  }
  await followLead(trx, desk, studios)
  audit({ detail: { proposalIds, decisionIds, note, ...(adjustment && { adjustment }), ...deed } })
  return { decisionIds }
})
