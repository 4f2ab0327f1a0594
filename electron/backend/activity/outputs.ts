import { listOutputs } from '../../../db/activity/output.ts'
import { ownStudios } from '../admin/scope.ts'
import { queries, viewOf } from '../procedure.ts'
import { studioFor } from '../studio/access.ts'
import { shapeOutput } from './shape.ts'

export const outputs = queries.activity.outputs.handler(async ({ context, input }) => {
  const { read } = context
  if (input.studioId) await studioFor(context, read, input.studioId)
  const filter = { ...input, within: ownStudios(context) }
  const { total, rows } = await listOutputs(read, filter, viewOf(context, input), input)
  return { total, rows: rows.map(shapeOutput) }
})
