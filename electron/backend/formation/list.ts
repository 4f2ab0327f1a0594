import { listFormations } from '../../../db/formation/formation.ts'
import { queries, viewOf } from '../procedure.ts'
import { headShape } from './shape.ts'

export const list = queries.formation.list.handler(async ({ context, input }) => {
  const rows = await listFormations(context.read, input, viewOf(context, input))
  return {
    rows: rows.map((row) => ({
      ...headShape(row),
      candidates: row.candidates,
      chosen: row.chosen,
      formed: row.formed,
      applied: row.applied,
      assigned: row.assigned,
    })),
  }
})
