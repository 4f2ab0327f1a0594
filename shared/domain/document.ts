import { z } from 'zod'
import { rosterForms } from './roster.ts'

/**
 * One model for everything the office prints: rows of cells on a grid of columns, on A4. Preview, print and the
 * file writers all read these cells, so they can't disagree. Plain JSON: it travels, and can be frozen and hashed.
 */

/**
 * What a value means. `serial`, `number` and `money` (integer fen) hold numbers; `month` holds `1985-06` or a whole
 * day, `day` an ISO day; the others hold text. Any kind may hold a string such as — to be shown as it stands.
 */
const cellKinds = ['text', 'name', 'serial', 'number', 'money', 'month', 'day'] as const
export type CellKind = (typeof cellKinds)[number]

/** What a row is for; its type, borders and height follow from the role and the layout of its sheet. */
const rowRoles = [
  'title',
  'subtitle',
  'subline',
  'head',
  'section',
  'body',
  'total',
  'note',
  'heading',
  'paragraph',
  'signature',
  'blank',
] as const
export type RowRole = (typeof rowRoles)[number]

const alignment = z.enum(['left', 'center', 'right'])
export type Alignment = z.infer<typeof alignment>

/** `null` is unknown (a hole the preview marks); an empty string is blank on purpose. */
const cellValue = z.union([z.string(), z.number(), z.null()])
export type CellValue = z.infer<typeof cellValue>

const cell = z.strictObject({
  value: cellValue,
  kind: z.enum(cellKinds).exactOptional(),
  align: alignment.exactOptional(),
  /** Columns and rows it covers, 1 when absent; covered places hold no cell of their own, as in HTML. */
  columns: z.int().min(1).exactOptional(),
  rows: z.int().min(1).exactOptional(),
  /** A label of a form field (单位负责人意见): set like a head. */
  label: z.boolean().exactOptional(),
})
/** One cell with its own look; a bare value takes everything from its column. */
export type DocumentCell = z.infer<typeof cell>

const row = z.strictObject({
  role: z.enum(rowRoles),
  cells: z.array(z.union([cellValue, cell])),
  /** The record this row is about, for comparing a roster with another day. */
  record: z.string().exactOptional(),
  /** Least height in points, for rows that leave room to write. */
  height: z.number().positive().exactOptional(),
})
export type DocumentRow = z.infer<typeof row>

const column = z.strictObject({
  key: z.string(),
  /** Width in half-width characters; a sheet narrower than the paper is stretched, a wider one shrunk. */
  width: z.number().positive(),
  kind: z.enum(cellKinds),
  align: alignment,
})
export type DocumentColumn = z.infer<typeof column>

const sheet = z.strictObject({
  name: z.string().min(1).max(31),
  orientation: z.enum(['portrait', 'landscape']),
  /** `form`: 宋体 10.5 pt tables; `letter`: 仿宋 16 pt official text; `certificate`: letter with a large title. */
  layout: z.enum(['form', 'letter', 'certificate']),
  columns: z.array(column).min(1),
  rows: z.array(row),
  /** Rows printed again on top of each further page, first and last index inclusive. */
  repeated: z.strictObject({ from: z.int().min(0), to: z.int().min(0) }).nullable(),
  /** Whether pages carry 第 X 页，共 Y 页. */
  numbered: z.boolean(),
})
export type DocumentSheet = z.infer<typeof sheet>

export const documentModel = z.strictObject({
  form: z.enum(rosterForms),
  title: z.string().min(1),
  sheets: z.array(sheet).min(1),
})
export type DocumentModel = z.infer<typeof documentModel>

/** The same document whose rows are still arriving: what a writer needs, in bounded memory. */
export interface StreamedDocument extends Omit<DocumentModel, 'sheets'> {
  sheets: readonly StreamedSheet[]
}
export interface StreamedSheet extends Omit<DocumentSheet, 'rows'> {
  rows: Iterable<DocumentRow> | AsyncIterable<DocumentRow>
}
