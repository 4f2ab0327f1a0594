import { refusedRows } from '../../../shared/documents/refused-rows.ts'
import { jobs } from '../procedure.ts'
import { writeFileAtomically } from '../roster/writers/write-file.ts'
import { writeXlsx } from '../roster/writers/xlsx.ts'
import { heldImport } from './held.ts'

/** The rows that did not come in as a file of their own, once the export is on record. */
export const refused = jobs.intake.refused.handler(async function* ({ context, input }) {
  const prepared = heldImport(context, input.intakeId)
  const { name, rows, layout } = prepared.file
  const columns = (layout?.columns ?? []).flatMap(({ field, label }) => (field ? [{ field, label }] : []))
  const left = rows
    .map((read) => prepared.view(read))
    .filter((r) => r.status === 'ask' || r.status === 'refused')
  await context.transact(async ({ audit }) => audit({ detail: { fileName: name, rows: left.length } }))
  yield { type: 'progress' as const, stage: 'writing', done: 0, total: left.length }
  const document = refusedRows({
    fileName: name,
    labels: columns.map((c) => c.label),
    rows: left.map(({ read, draft, verdict }) => ({
      row: read.row,
      shown: columns.map((c) => draft.shown[c.field] ?? ''),
      reasons: verdict.problems.filter((p) => p.severity !== 'warn'),
    })),
  })
  const file = context.desk.files.begin(`${document.title}-${name.replace(/\.[^.]*$/, '')}.xlsx`)
  await writeFileAtomically(file.path, writeXlsx(document))
  const { id: fileId, name: fileName } = file
  yield { type: 'result' as const, result: { fileId: fileId as never, fileName, rows: left.length } }
})
