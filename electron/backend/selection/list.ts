import { listSelections } from '../../../db/selection/selection.ts'
import { queries, viewOf } from '../procedure.ts'
import { headShape } from './shape.ts'

export const list = queries.selection.list.handler(async ({ context, input }) => {
  const rows = await listSelections(context.read, input, viewOf(context, input).asOf)
  return {
    rows: rows.map((row) => ({
      ...headShape(row),
      applied: row.applied,
      listed: row.listed,
      admitted: row.admitted,
    })),
  }
})
