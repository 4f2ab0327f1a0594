import { hostQueries } from '../procedure.ts'
import { heldImport } from './held.ts'
import { preparedShape, rowShape } from './shape.ts'

export const prepared = hostQueries.intake.prepared.handler(async ({ context, input }) =>
  preparedShape(heldImport(context, input.intakeId)),
)

export const preview = hostQueries.intake.preview.handler(async ({ context, input }) => {
  const held = heldImport(context, input.intakeId)
  const { status, offset, limit } = input
  const rows = status ? held.file.rows.filter(({ row }) => held.statusOf(row) === status) : held.file.rows
  return { total: rows.length, rows: rows.slice(offset, offset + limit).map((r) => rowShape(held, r)) }
})
