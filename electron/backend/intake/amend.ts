import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { intakeKinds } from '../../../shared/domain/intake-kinds.ts'
import { hostQueries } from '../procedure.ts'
import { heldImport } from './held.ts'
import { countsOf, rowShape } from './shape.ts'

// what comes back with an amendment; the rest of a long one is asked for as it is looked at
const mostRows = 100

export const amend = hostQueries.intake.amend.handler(async ({ context, input }) => {
  const prepared = heldImport(context, input.intakeId)
  const { rows, values, record, school, leftOut } = input
  const { kind } = prepared.file
  const byRow = new Map(prepared.file.rows.map((r) => [r.row, r]))
  for (const row of rows) if (!byRow.has(row)) refuse('NOT_FOUND', { kind: 'row', id: String(row) })
  for (const field of Object.keys(values ?? {}))
    if (!intakeKinds[kind].fields.some((f) => f.id === field)) refuseField(field, 'unknown')
  prepared.amend(rows, {
    ...(values && { values }),
    ...(record !== undefined && { record: record ?? undefined }),
    ...(school !== undefined && { school: school ?? undefined }),
    ...(leftOut !== undefined && { leftOut }),
  })
  const changed = rows.slice(0, mostRows).flatMap((row) => byRow.get(row) ?? [])
  return { counts: countsOf(prepared), rows: changed.map((r) => rowShape(prepared, r)) }
})

export const discard = hostQueries.intake.discard.handler(async ({ context, input }) => {
  context.desk.imports.drop(heldImport(context, input.intakeId).id)
  return {}
})
