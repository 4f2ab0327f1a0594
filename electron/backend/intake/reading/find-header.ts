import type { Sheet } from '../../../../shared/domain/intake.ts'
import { type IntakeKind, kindOf } from '../../../../shared/domain/intake-kinds.ts'
import { cellText, filled, isBlankRow, rowOf } from './grid.ts'
import { type LabelMatch, matchLabel } from './match-label.ts'

/** The label of one column: its parts from top to bottom and what they mean. */
export interface HeaderColumn extends LabelMatch {
  index: number
  parts: readonly string[]
}

/** Header rows counted from 0, from `top` to `bottom`. */
export interface Header {
  top: number
  bottom: number
  columns: readonly HeaderColumn[]
}

const searchedRows = 40
const deepest = 3
// a label is a few words; a longer text in a header row is a note that strayed there
const longestLabel = 30

/** The header whose labels are understood best, or null where no row can be one. */
export function findHeader(sheet: Sheet, kind: IntakeKind): Header | null {
  let best = null as { header: Header; score: number } | null
  let looked = 0
  for (let top = 0; top < sheet.rows.length && looked < searchedRows; top++) {
    if (isBlankRow(rowOf(sheet, top))) continue
    looked++
    for (let bottom = top; bottom < top + deepest; bottom++) {
      if (bottom > top && !continuesHeader(sheet, top, bottom)) break
      const header: Header = headerAt(sheet, kind, top, bottom)
      const score = scoreOf(header, kind)
      // the same score again means a repeated header, or a title above it taken for a part
      if (score > 0 && (!best || score > best.score)) best = { header, score }
    }
  }
  return best ? withRowsBelow(sheet, kind, best.header) : null
}

/** Adds the rows that belong to the header although none of their labels is known. */
function withRowsBelow(sheet: Sheet, kind: IntakeKind, { top, bottom }: Header): Header {
  let last = bottom
  while (last < top + deepest - 1 && continuesHeader(sheet, top, last + 1)) last++
  return headerAt(sheet, kind, top, last)
}

/** The header made of the given rows, whatever it may mean. */
export function headerAt(sheet: Sheet, kind: IntakeKind, top: number, bottom: number): Header {
  const width = Math.max(0, ...range(top, bottom).map((r) => rowOf(sheet, r).length))
  const rows = range(top, bottom).map((r) => labelsOfRow(sheet, r, r < bottom, width))
  const columns: HeaderColumn[] = []
  for (let index = 0; index < width; index++) {
    const parts: string[] = []
    for (const row of rows) {
      const part = row[index] ?? ''
      if (part !== '' && part !== parts.at(-1)) parts.push(part)
    }
    if (parts.length > 0) columns.push({ index, parts, ...matchLabel(kind, parts) })
  }
  return { top, bottom, columns }
}

/** Labels of one header row; those above another row spread over their merge, or over blanks where there is none. */
function labelsOfRow(sheet: Sheet, r: number, above: boolean, width: number): string[] {
  const labels = Array.from({ length: width }, (_, c) => cellText(rowOf(sheet, r)[c]))
  const short = labels.map((label) => (label.length > longestLabel ? '' : label))
  if (!above) return short
  for (let c = 0; c < width; c++) {
    if (short[c] === '' || labels[c] === '') continue
    const to = spreadTo(sheet, r, c, short)
    for (let over = c + 1; over <= to && over < width; over++) short[over] = short[c] ?? ''
    c = to
  }
  return short
}

function spreadTo(sheet: Sheet, r: number, c: number, labels: readonly string[]): number {
  const merge = sheet.merges.find((m) => m.fromRow <= r && r <= m.toRow && m.fromColumn === c)
  if (merge) return merge.toColumn
  if (sheet.merges.some((m) => m.fromRow <= r && r <= m.toRow)) return c
  let to = c
  while (to + 1 < labels.length && labels[to + 1] === '' && cellText(rowOf(sheet, r + 1)[to + 1]) !== '') to++
  return to
}

/** Whether a row goes on with the header above it: it labels what that left open, and holds no record. */
function continuesHeader(sheet: Sheet, top: number, row: number): boolean {
  const above = rowOf(sheet, row - 1)
  const cells = filled(rowOf(sheet, row))
  if (
    cells.length === 0 ||
    cells.some(({ cell, text }) => cell.kind !== 'text' || text.length > longestLabel)
  )
    return false
  // one cell alone under nothing that groups it is a section's name above the first record
  const [only] = cells.length === 1 ? cells : []
  if (only && !isGrouped(sheet, top, row, only.column)) return false
  const grouped = sheet.merges.some(
    (m) => m.fromRow >= top && m.fromRow <= row - 1 && (m.toRow >= row || m.toColumn > m.fromColumn),
  )
  const opens = cells.some(({ column }) => cellText(above[column]) === '')
  // a record would stand under most labels; the second row of a header leaves the single ones alone
  const underLabels = filled(above).filter(({ column }) => cellText(rowOf(sheet, row)[column]) !== '').length
  return opens && (grouped || underLabels < filled(above).length) && underLabels <= filled(above).length / 2
}

/** Whether a label of the header above spreads over that column and others. */
const isGrouped = (sheet: Sheet, top: number, row: number, column: number): boolean =>
  sheet.merges.some(
    (m) =>
      m.fromRow >= top &&
      m.toRow < row &&
      m.toColumn > m.fromColumn &&
      m.fromColumn <= column &&
      column <= m.toColumn,
  )

/** How well a header is understood; 0 where it can't be one. */
function scoreOf(header: Header, kind: IntakeKind): number {
  const fields = new Map<string, number>()
  for (const { field, match } of header.columns)
    if (field !== null) fields.set(field, Math.max(fields.get(field) ?? 0, match === 'exact' ? 1 : 0.5))
  const key = fields.get(kindOf(kind).key)
  if (key === undefined) return 0
  // a single understood label is a header only when it is the exact key and stands alone
  if (fields.size < 2 && (key < 1 || header.columns.length > 2)) return 0
  const depth = header.bottom - header.top
  return [...fields.values()].reduce((sum, n) => sum + n, 0) - depth / 100
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)
