import type { IntakeCounts, IntakePreviewRow, PreparedIntake } from '../../../shared/contract/intake.ts'
import type { Layout, ReadRow, SkippedRow } from '../../../shared/domain/intake.ts'
import { maskAccount, maskIdNumber, maskPhone } from '../../../shared/kernel/mask.ts'
import type { PreparedImport } from './prepared.ts'
import type { SheetSummary } from './reading/reader-job.ts'

const samples = 3

export function countsOf(prepared: PreparedImport): IntakeCounts {
  const counts = { new: 0, update: 0, unchanged: 0, ask: 0, refused: 0, left_out: 0 }
  for (const { row } of prepared.file.rows) counts[prepared.statusOf(row)]++
  return counts
}

/** A prepared import as its page shows it. */
export const preparedShape = (prepared: PreparedImport): PreparedIntake => ({
  intakeId: prepared.id,
  fileId: prepared.file.fileId,
  kind: prepared.file.kind,
  fileName: prepared.file.name,
  ...prepared.file.about,
  counts: countsOf(prepared),
  newSchools: [...prepared.judgement.newSchools],
  newStudios: [...(prepared.judgement.newStudios ?? [])],
  listedOn: prepared.file.listedOn,
  undatedPosts: prepared.judgement.undatedPosts,
})

type Writable<T> = T extends readonly (infer Item)[] ? Item[] : T
const problemShape = (p: ReadRow['problems'][number]) => ({
  ...p,
  data: Object.fromEntries(
    Object.entries(p.data).map(([key, value]) => [
      key,
      (Array.isArray(value) ? [...value] : value) as Writable<typeof value>,
    ]),
  ) as IntakePreviewRow['problems'][number]['data'],
})

/** A row as the preview shows it. */
export function rowShape(prepared: PreparedImport, read: ReadRow): IntakePreviewRow {
  const { draft, verdict, status } = prepared.view(read)
  return {
    row: read.row,
    section: read.section,
    status,
    shown: { ...draft.shown },
    problems: verdict.problems.map(problemShape),
    differences: verdict.differences.map((d) => ({ ...d })),
    target: verdict.target,
    choices: verdict.choices.map((c) => ({ of: c.of, candidates: [...c.candidates] })),
    amended: Object.keys(prepared.amendmentOf(read.row)?.values ?? {}),
  }
}

/** A layout with the first values of each column, to see what a label means. */
export function layoutShape(
  layout: Layout,
  firstRows: SheetSummary['preview'],
  skipped: readonly SkippedRow[],
): PreparedIntake['layout'] {
  const noRecords = new Set(skipped.map((s) => s.row))
  const records = firstRows
    .slice(0, layout.lastRow)
    .filter((_, at) => at + 1 >= layout.firstRow && !noRecords.has(at + 1))
  const hide: Readonly<Record<string, (text: string) => string>> = {
    idNumber: maskIdNumber,
    phone: maskPhone,
    bankAccount: maskAccount,
  }
  const firstOf = (index: number): string[] =>
    records.flatMap((row) => row[index]?.shown.trim() || []).slice(0, samples)
  return {
    headerRows: [...layout.headerRows],
    firstRow: layout.firstRow,
    lastRow: layout.lastRow,
    columns: layout.columns.map((c) => ({
      letter: c.letter,
      label: c.label,
      field: c.field,
      match: c.match,
      alternatives: [...c.alternatives],
      samples: firstOf(c.index).map((text) => (c.field && hide[c.field]?.(text)) || text),
    })),
    titles: [...layout.titles],
    cuts: layout.cuts.map((c) => ({ ...c })),
    confidence: layout.confidence,
    missing: [...layout.missing],
  }
}
