import type {
  Cell,
  FileFormat,
  FileNotice,
  FileRefusal,
  Layout,
  Mapping,
  ReadRow,
  Sheet,
  SkippedRow,
} from '../../../../shared/domain/intake.ts'
import type { IntakeKind } from '../../../../shared/domain/intake-kinds.ts'
import type { ReadingLimits } from './limits.ts'

/** What the reading process is asked to do. It keeps nothing between jobs: one job, one process. */
export interface ReaderJob {
  source: { path: string } | { bytes: Uint8Array }
  /** The name the file goes by; its extension is only compared with the content. */
  fileName: string
  kind: IntakeKind
  /** ISO day, for what may not lie in the future. */
  today: string
  limits: ReadingLimits
  /** Accepted mappings by fingerprint of their layout. */
  remembered: Readonly<Record<string, Mapping>>
  /** The texts of every cell are wanted, not a list's records: for comparing a file with what was sent. */
  cells?: true
  /** The paragraphs of a text or Word document instead of the cells of a list. */
  paragraphs?: true
  /** Only the sheets as they are, whatever they mean. */
  sheets?: true
  /** How to read; by default the likeliest sheet as proposed. */
  how: ReadAs
}

/** Somebody's choice of how a file is to be read. */
export interface ReadAs {
  /** Counted from 0 over all sheets of the file, hidden ones included. */
  sheet?: number
  /** Header rows counted from 1. */
  headerRows?: { top: number; bottom: number }
  mapping?: Mapping
}

/** One sheet at first sight. */
export interface SheetSummary {
  name: string
  hidden: boolean
  rowCount: number
  /** The first rows, for choosing sheet and header by eye. */
  preview: readonly (readonly (Cell | null)[])[]
  /** The proposal, or why there is none. */
  layout: Layout | null
  refusal: FileRefusal | null
}

/** What is known of a file after looking at it. */
export interface FileSummary {
  format: FileFormat
  encoding?: string
  notices: readonly FileNotice[]
  sheets: readonly SheetSummary[]
  /** The sheet most likely meant, or null where none has a header. */
  proposed: number | null
}

/** The records of one sheet. */
export interface FileRows {
  layout: Layout
  rows: readonly ReadRow[]
  skipped: readonly SkippedRow[]
}

/** A file read: what is in it, and the records of one sheet where a table was found. */
export interface FileRead {
  summary: FileSummary
  found: FileRows | null
}

/** From the reading process, in this order: progress, summary, layout and batches, then one `done` or `refused`. */
export type ReaderMessage =
  | { type: 'sheet'; sheet: Sheet }
  | { type: 'progress'; phase: 'reading' | 'checking'; done: number; total: number }
  | { type: 'summary'; summary: FileSummary }
  | { type: 'layout'; layout: Layout; skipped: readonly SkippedRow[] }
  | { type: 'rows'; rows: readonly ReadRow[] }
  | { type: 'paragraphs'; paragraphs: readonly string[] }
  | { type: 'cells'; sheet: number; rows: readonly (readonly string[])[] }
  | { type: 'done' }
  | { type: 'refused'; code: FileRefusal; data: Readonly<Record<string, string | number>> }
  | { type: 'failed'; message: string }
