import { listFrozen } from '../../../db/roster/frozen.ts'
import { queries } from '../procedure.ts'
import { headShape } from './shape.ts'

export const frozenList = queries.roster.frozenList.handler(async ({ context: { read }, input }) => {
  const rows = await listFrozen(read, input.form)
  return {
    rows: rows.map((row) => ({
      ...headShape(row),
      releases: row.releases ?? 0,
      openRemarks: row.open_remarks ?? 0,
    })),
  }
})
