import { readFileSync, statSync } from 'node:fs'
import type { Layout, Sheet, Workbook } from '../../../../shared/domain/intake.ts'
import type { IntakeKind } from '../../../../shared/domain/intake-kinds.ts'
import { layoutAt, proposeLayout, withMapping } from './propose-layout.ts'
import { readParagraphs } from './read-paragraphs.ts'
import { readRows } from './read-rows.ts'
import { readWorkbook } from './read-workbook.ts'
import type { FileSummary, ReaderJob, ReaderMessage, SheetSummary } from './reader-job.ts'
import { IntakeRefusal } from './refusal.ts'

type Tell = (message: ReaderMessage) => void

const previewRows = 60
const batch = 1_000

/** Does one job and tells each step; throws IntakeRefusal. Runs inside the reading process. */
export function runJob(job: ReaderJob, tell: Tell): void {
  tell({ type: 'progress', phase: 'reading', done: 0, total: 1 })
  if (job.paragraphs) {
    tell({ type: 'paragraphs', paragraphs: readParagraphs(bytesOf(job), job.limits) })
    return
  }
  const book = readWorkbook(bytesOf(job), job.fileName, job.limits)
  tell({ type: 'progress', phase: 'reading', done: 1, total: 1 })
  if (job.cells) tellCells(book, tell)
  else if (job.sheets) for (const sheet of book.sheets) tell({ type: 'sheet', sheet })
  else readList(book, job, tell)
}

/** The sheets at first sight, and the records of the one that is meant. */
function readList(book: Workbook, job: ReaderJob, tell: Tell): void {
  const summary = summarise(book, job)
  tell({ type: 'summary', summary })
  const index = job.how.sheet ?? summary.proposed
  if (index === null) return
  const sheet = book.sheets[index]
  if (!sheet) throw new IntakeRefusal('FILE_UNREADABLE', { reason: 'no-such-sheet' })
  if (job.how.headerRows || summary.sheets[index]?.layout) readSheet(sheet, job, tell)
}

/** What the cells show; a formula says that it is one, whatever it comes to. */
function tellCells(book: Workbook, tell: Tell): void {
  book.sheets.forEach(({ rows }, sheet) => {
    for (let from = 0; from < rows.length || from === 0; from += batch) {
      const texts = rows
        .slice(from, from + batch)
        .map((row) => row.map((cell) => (cell?.formula ? `=（公式）${cell.shown}` : (cell?.shown ?? ''))))
      tell({ type: 'cells', sheet, rows: texts })
    }
  })
}

function readSheet(sheet: Sheet, job: ReaderJob, tell: Tell): void {
  const layout = chosenLayout(sheet, job)
  const { rows, skipped } = readRows(sheet, layout, job.today)
  tell({ type: 'layout', layout, skipped })
  for (let from = 0; from < rows.length; from += batch) {
    tell({ type: 'rows', rows: rows.slice(from, from + batch) })
    tell({
      type: 'progress',
      phase: 'checking',
      done: Math.min(from + batch, rows.length),
      total: rows.length,
    })
  }
}

function bytesOf({ source, limits }: ReaderJob): Uint8Array {
  if ('bytes' in source) return source.bytes
  // asked before reading: a huge file never gets into memory
  const { size } = statSync(source.path)
  if (size > limits.fileBytes)
    throw new IntakeRefusal('FILE_TOO_LARGE', { megabytes: Math.ceil(size / 2 ** 20) })
  return readFileSync(source.path)
}

function summarise(book: Workbook, job: ReaderJob): FileSummary {
  const sheets = book.sheets.map((sheet): SheetSummary => {
    const { layout, refusal } = proposal(sheet, job)
    const preview = sheet.rows.slice(0, previewRows)
    return { name: sheet.name, hidden: sheet.hidden, rowCount: sheet.rows.length, preview, layout, refusal }
  })
  const { format, encoding, notices } = book
  return { format, ...(encoding ? { encoding } : {}), notices, sheets, proposed: likeliest(sheets) }
}

/** The visible sheet with the best understood header; the longest among equals; hidden ones only if nothing else. */
function likeliest(sheets: readonly SheetSummary[]): number | null {
  const ranked = sheets
    .map((sheet, index) => ({
      sheet,
      index,
      fields: sheet.layout?.columns.filter((c) => c.field).length ?? 0,
    }))
    .filter(({ sheet }) => sheet.layout !== null)
    .sort(
      (a, b) =>
        Number(a.sheet.hidden) - Number(b.sheet.hidden) ||
        b.fields - a.fields ||
        b.sheet.rowCount - a.sheet.rowCount,
    )
  return ranked[0]?.index ?? null
}

const proposed = new WeakMap<Sheet, Layout>()

/** The layout of a sheet as proposed; finding its end looks at every row, so it is done once. */
function proposedLayout(sheet: Sheet, kind: IntakeKind): Layout {
  const layout = proposed.get(sheet) ?? proposeLayout(sheet, kind)
  proposed.set(sheet, layout)
  return layout
}

function proposal(sheet: Sheet, job: ReaderJob): Pick<SheetSummary, 'layout' | 'refusal'> {
  try {
    return { layout: withRemembered(proposedLayout(sheet, job.kind), job), refusal: null }
  } catch (error) {
    if (error instanceof IntakeRefusal) return { layout: null, refusal: error.code }
    throw error
  }
}

function chosenLayout(sheet: Sheet, job: ReaderJob): Layout {
  const rows = job.how.headerRows
  const layout = rows ? layoutAt(sheet, job.kind, rows.top, rows.bottom) : proposedLayout(sheet, job.kind)
  return job.how.mapping ? withMapping(layout, job.how.mapping) : withRemembered(layout, job)
}

function withRemembered(layout: Layout, job: ReaderJob): Layout {
  const mapping = job.remembered[layout.fingerprint]
  return mapping ? withMapping(layout, mapping) : layout
}
