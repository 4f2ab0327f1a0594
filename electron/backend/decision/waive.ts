import { closeProposal, findProposal } from '../../../db/decision/proposal.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { commands, stampOf } from '../procedure.ts'
import { storeDecision } from './decide.ts'

/** Sets a *generally* proposal aside, with reason, approver and document. A `must` knows no waiver. */
export const waive = commands.decision.waive.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { proposalId, on, ...deed } = input
  const proposal = await findProposal(trx, proposalId)
  if (!proposal) return refuse('NOT_FOUND', { kind: 'proposal', id: proposalId })
  if (proposal.status !== 'open') return refuse('PROPOSAL_CLOSED', { proposalId, status: proposal.status })
  if (proposal.waivable === 0) {
    const { clauses } = JSON.parse(proposal.finding) as Finding
    return refuse('WAIVER_BARRED', { proposalId, clauses: clauses.map((c) => `${c.document} ${c.place}`) })
  }
  const decisionId = await storeDecision(trx, context, 'waive', proposal, { ...deed, effectiveOn: on }, [], {
    proposalId,
  })
  await closeProposal(trx, proposalId, 'waived', stampOf(context).at)
  audit({ subject: { kind: 'decision', id: decisionId }, detail: { proposalId, on, ...deed } })
  return { decisionId }
})
