import { countActivities, listActivities } from '../../../db/activity/list.ts'
import { studioHeads } from '../../../db/studio/studio.ts'
import { ownStudios } from '../admin/scope.ts'
import { queries, viewOf } from '../procedure.ts'
import { studioFor } from '../studio/access.ts'
import { nameOf } from '../studio/composition.ts'
import { shapeActivity } from './shape.ts'

export const list = queries.activity.list.handler(async ({ context, input }) => {
  const { read } = context
  const view = viewOf(context, input)
  if (input.studioId) await studioFor(context, read, input.studioId)
  const filter = { ...input, within: ownStudios(context) }
  const total = await countActivities(read, filter, view)
  const rows = await listActivities(read, filter, view, input)
  const heads = await studioHeads(read, view, [...new Set(rows.map((r) => r.studio_id))])
  const names = new Map(heads.map((head) => [head.id, nameOf({ head })]))
  return { total, rows: rows.map((r) => shapeActivity(r, names.get(r.studio_id) ?? '', r)) }
})
