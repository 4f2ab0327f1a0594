import { listTrail } from '../../../db/admin/trail.ts'
import { queries } from '../procedure.ts'
import { actShape } from './act-shape.ts'

export const recent = queries.admin.recent.handler(async ({ context: { read }, input: { limit } }) => {
  const rows = await listTrail(read, { outcome: 'done' }, { offset: 0, limit })
  return { rows: rows.map(actShape) }
})
