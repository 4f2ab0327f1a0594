import { listProposals } from '../../../db/decision/proposal.ts'
import { ownStudios } from '../admin/scope.ts'
import { queries } from '../procedure.ts'
import { proposalShape } from './shape.ts'

export const worklist = queries.decision.worklist.handler(async ({ context, input }) => {
  const rows = await listProposals(context.read, { ...input, studioIds: ownStudios(context) })
  return { rows: rows.map(proposalShape) }
})
