import { listDecisions } from '../../../db/decision/decision.ts'
import { ownStudios } from '../admin/scope.ts'
import { queries, viewOf } from '../procedure.ts'
import { decisionShape } from './shape.ts'

export const list = queries.decision.list.handler(async ({ context, input }) => {
  const rows = await listDecisions(
    context.read,
    { ...input, studioIds: ownStudios(context) },
    viewOf(context, input),
  )
  return { rows: rows.map(decisionShape) }
})
