import type { IntakeReport } from '../../../shared/contract/intake.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { PreparedImport } from './prepared.ts'
import { countsOf, rowShape } from './shape.ts'

/** What accepting does. Rows that still ask are among the refused, with what they ask. */
export function reportOf(prepared: PreparedImport, importId: Id<'import'> | null): IntakeReport {
  const { file, judgement } = prepared
  const counts = countsOf(prepared)
  const refused = file.rows.filter(({ row }) => ['ask', 'refused'].includes(prepared.statusOf(row)))
  return {
    importId,
    kind: file.kind,
    fileName: file.name,
    sheet: file.sheetName,
    new: counts.new,
    updated: counts.update,
    unchanged: counts.unchanged,
    refused: refused.map((read) => ({
      row: read.row,
      reasons: rowShape(prepared, read)
        .problems.filter((p) => p.severity !== 'warn')
        .map(({ code, field, column, data }) => ({ code, field, column, data })),
    })),
    leftOut: file.rows.flatMap(({ row }) => (prepared.statusOf(row) === 'left_out' ? [row] : [])),
    newSchools: [...judgement.newSchools],
    newStudios: [...(judgement.newStudios ?? [])],
    undatedPosts: judgement.undatedPosts,
  }
}
