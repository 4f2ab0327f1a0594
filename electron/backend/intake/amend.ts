import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { askedOf } from '../../../shared/domain/intake.ts'
import { kindOf } from '../../../shared/domain/intake-kinds.ts'
import { hostQueries } from '../procedure.ts'
import { heldImport } from './held.ts'
import { importKinds } from './kinds/index.ts'
import { countsOf, rowShape } from './shape.ts'

// what comes back with an amendment; the rest of a long one is asked for as it is looked at
const mostRows = 100

export const amend = hostQueries.intake.amend.handler(async ({ context, input }) => {
  const prepared = heldImport(context, input.intakeId)
  const { rows, values, leftOut, ...answers } = input
  const { kind } = prepared.file
  const byRow = new Map(prepared.file.rows.map((r) => [r.row, r]))
  for (const row of rows) if (!byRow.has(row)) refuse('NOT_FOUND', { kind: 'row', id: String(row) })
  for (const field of Object.keys(values ?? {}))
    if (!kindOf(kind).fields.some((f) => f.id === field)) refuseField(field, 'unknown')
  prepared.amend(rows, {
    ...(values && { values }),
    ...Object.fromEntries(
      askedOf.flatMap((of) => (answers[of] === undefined ? [] : [[of, answers[of] ?? undefined]])),
    ),
    ...(leftOut !== undefined && { leftOut }),
  })
  // another name may mean somebody the list did not name before
  const { desk } = context
  const { drafts, seal, file } = prepared
  const { revision } = desk.store
  const judge = await desk.store.read((read) => importKinds[kind].open(read, seal, drafts, file.listedOn))
  prepared.rejudge(judge, revision)
  const changed = rows.slice(0, mostRows).flatMap((row) => byRow.get(row) ?? [])
  return { counts: countsOf(prepared), rows: changed.map((r) => rowShape(prepared, r)) }
})

export const discard = hostQueries.intake.discard.handler(async ({ context, input }) => {
  context.desk.imports.drop(heldImport(context, input.intakeId).id)
  return {}
})
