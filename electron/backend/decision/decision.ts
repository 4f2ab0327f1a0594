import { findDecision } from '../../../db/decision/decision.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { inScope } from '../admin/scope.ts'
import { queries } from '../procedure.ts'
import { decisionShape } from './shape.ts'

export const decision = queries.decision.decision.handler(async ({ context, input }) => {
  const row = await findDecision(context.read, input.decisionId)
  if (!row || !inScope(context, row.studio_id))
    return refuse('NOT_FOUND', { kind: 'decision', id: input.decisionId })
  return decisionShape(row)
})
