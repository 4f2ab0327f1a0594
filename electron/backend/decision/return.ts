import { findProposal, insertReturn } from '../../../db/decision/proposal.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'

/** A proposal whose facts are in doubt goes back to those who keep them; what it says may then change or fall away. */
export const returnProposal = commands.decision.return.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { proposalId, reason } = input
  const proposal = await findProposal(trx, proposalId)
  if (!proposal) return refuse('NOT_FOUND', { kind: 'proposal', id: proposalId })
  if (proposal.status !== 'open') return refuse('PROPOSAL_CLOSED', { proposalId, status: proposal.status })
  await insertReturn(trx, proposalId, reason, stampOf(context))
  audit({ subject: { kind: 'proposal', id: proposalId }, detail: { reason } })
  return {}
})
