import { plannedEffects } from '../../../db/decision/effect.ts'
import { findProposal } from '../../../db/decision/proposal.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { maxDay } from '../../../shared/kernel/day.ts'
import { inScope } from '../admin/scope.ts'
import { queries } from '../procedure.ts'
import { proposalShape } from './shape.ts'

/** One proposal with what would change if it were confirmed; nothing takes effect before its ground arises. */
export const proposal = queries.decision.proposal.handler(async ({ context, input }) => {
  const { read, desk } = context
  const row = await findProposal(read, input.proposalId)
  if (!row || !inScope(context, row.studio_id))
    return refuse('NOT_FOUND', { kind: 'proposal', id: input.proposalId })
  const effects = await plannedEffects(
    read,
    row,
    maxDay(input.effectiveOn ?? desk.clock.today(), row.ground_on),
    input.adjustment,
  )
  return { ...proposalShape(row), effects }
})
