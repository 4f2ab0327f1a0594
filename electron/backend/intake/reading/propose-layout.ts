import { createHash } from 'node:crypto'
import type { CutBlock, Layout, LayoutColumn, Mapping, Sheet } from '../../../../shared/domain/intake.ts'
import { type IntakeKind, kindOf } from '../../../../shared/domain/intake-kinds.ts'
import { bareText } from '../../../../shared/kernel/text.ts'
import { classifyRow, type TableColumns } from './classify-row.ts'
import { findHeader, type Header, type HeaderColumn, headerAt } from './find-header.ts'
import { columnLetter, filled, isBlankRow, rowOf } from './grid.ts'
import { IntakeRefusal } from './refusal.ts'

/** Finds the header, the columns and the end of the table. SHEET_NO_HEADER where no row can be a header. */
export function proposeLayout(sheet: Sheet, kind: IntakeKind): Layout {
  const header = findHeader(sheet, kind)
  if (!header) throw new IntakeRefusal('SHEET_NO_HEADER', { sheet: sheet.name })
  return layoutOf(sheet, kind, header)
}

/** The layout for a header somebody pointed at; rows counted from 1. */
export function layoutAt(sheet: Sheet, kind: IntakeKind, top: number, bottom: number = top): Layout {
  return layoutOf(sheet, kind, headerAt(sheet, kind, top - 1, bottom - 1))
}

/**
 * The layout with somebody's choice of columns. A key is a label or `=C` for a column; labels not named keep their
 * proposal unless another column takes the field. MAPPING_COLUMN_UNKNOWN, MAPPING_FIELD_UNKNOWN, MAPPING_FIELD_TWICE.
 */
export function withMapping(layout: Layout, mapping: Mapping): Layout {
  const kind = layout.kind as IntakeKind
  const known: readonly string[] = kindOf(kind).fields.map((f) => f.id)
  const chosen = new Map<number, string | null>()
  for (const [key, field] of Object.entries(mapping)) {
    const column = layout.columns.find((c) => key === `=${c.letter}` || bareText(key) === bareText(c.label))
    if (!column) throw new IntakeRefusal('MAPPING_COLUMN_UNKNOWN', { column: key })
    if (field !== null && !known.includes(field)) throw new IntakeRefusal('MAPPING_FIELD_UNKNOWN', { field })
    if (field !== null && [...chosen.values()].includes(field))
      throw new IntakeRefusal('MAPPING_FIELD_TWICE', { field })
    chosen.set(column.index, field)
  }
  const taken = new Set(chosen.values())
  const columns = layout.columns.map((column): LayoutColumn => {
    const field = chosen.get(column.index)
    if (field !== undefined) return { ...column, field, match: 'chosen' }
    return column.field !== null && taken.has(column.field)
      ? { ...column, field: null, match: 'none' }
      : column
  })
  return { ...layout, columns, missing: missingFields(kind, columns) }
}

/** Columns of the table for the row reader and for finding its end. */
export function tableColumns(layout: Layout): TableColumns {
  const at = (field: string): number | null => layout.columns.find((c) => c.field === field)?.index ?? null
  const kind = layout.kind as IntakeKind
  return {
    kind,
    from: layout.columns[0]?.index ?? 0,
    to: layout.columns.at(-1)?.index ?? 0,
    key: at(kindOf(kind).key),
    serial: at('serial'),
    labels: new Map(layout.columns.map((c) => [c.index, bareText(c.label)])),
  }
}

function layoutOf(sheet: Sheet, kind: IntakeKind, header: Header): Layout {
  const { own, beyond } = splitTables(sheet, header)
  const columns = assignFields(own)
  const titles = Array.from({ length: header.top }, (_, r) => filled(rowOf(sheet, r)).map((c) => c.text))
  const layout: Layout = {
    kind,
    headerRows: Array.from({ length: header.bottom - header.top + 1 }, (_, i) => header.top + 1 + i),
    firstRow: header.bottom + 2,
    lastRow: header.bottom + 1,
    columns,
    titles: titles.flat(),
    cuts: [],
    fingerprint: fingerprint(kind, columns),
    confidence: confidence(columns),
    missing: missingFields(kind, columns),
  }
  const below = findEnd(sheet, layout)
  const right = cutRight(sheet, layout, beyond)
  return { ...layout, lastRow: below.lastRow, cuts: [...below.cuts, ...right] }
}

/** Where a label of this table comes again after a gap, another table begins; so does a stray note after a gap. */
function splitTables(sheet: Sheet, header: Header): { own: HeaderColumn[]; beyond: CutBlock['reason'] } {
  const own: HeaderColumn[] = []
  for (const column of header.columns) {
    const previous = own.at(-1)
    const apart = previous !== undefined && column.index > previous.index + 1
    if (apart && own.some((o) => o.field !== null && o.field === column.field))
      return { own, beyond: 'second_table' }
    if (apart && column.field === null && emptyBetween(sheet, header, previous.index, column.index))
      return { own, beyond: 'right_of_table' }
    own.push(column)
  }
  return { own, beyond: 'right_of_table' }
}

function emptyBetween(sheet: Sheet, header: Header, left: number, right: number): boolean {
  for (let r = header.top; r < sheet.rows.length; r++)
    if (filled(rowOf(sheet, r), left + 1, right - 1).length > 0) return false
  return true
}

/** Each field goes to one column: the first that is exactly it, else the first that is similar. */
function assignFields(header: readonly HeaderColumn[]): LayoutColumn[] {
  const owner = new Map<string, number>()
  for (const match of ['exact', 'similar'] as const)
    for (const column of header)
      if (column.match === match && column.field !== null && !owner.has(column.field))
        owner.set(column.field, column.index)
  return header.map(({ index, parts, field, match, alternatives }) => {
    const owns = field !== null && owner.get(field) === index
    return {
      index,
      letter: columnLetter(index),
      label: parts.join('/'),
      field: owns ? field : null,
      match: owns ? match : 'none',
      alternatives: owns || field === null ? alternatives : [field, ...alternatives],
    }
  })
}

/** The last record, and what stands below it. */
function findEnd(sheet: Sheet, layout: Layout): { lastRow: number; cuts: CutBlock[] } {
  const table = tableColumns(layout)
  let lastRecord = layout.firstRow - 2
  let end = sheet.rows.length
  let below: number[] = []
  for (let r = layout.firstRow - 1; r < end; r++) {
    const found = classifyRow(rowOf(sheet, r), table, spansColumns(sheet, r))
    if (found === 'table_header') end = r
    else if (found === 'record') {
      lastRecord = r
      below = []
    } else if (found !== 'blank') below.push(r)
  }
  const [first, last] = [below[0], below.at(-1)]
  const cuts: (CutBlock | null)[] = [
    first === undefined || last === undefined
      ? null
      : cutRows(sheet, first, last + 1, table.from, table.to, 'notes_below'),
    cutRows(sheet, end, sheet.rows.length, table.from, table.to, 'second_table'),
  ]
  return { lastRow: lastRecord + 1, cuts: cuts.filter((c) => c !== null) }
}

/** Whether a row has a cell merged over several columns. */
export function spansColumns(sheet: Sheet, r: number): boolean {
  return mergedRows(sheet).has(r)
}

const mergedRowsOf = new WeakMap<Sheet, ReadonlySet<number>>()
function mergedRows(sheet: Sheet): ReadonlySet<number> {
  const known = mergedRowsOf.get(sheet)
  if (known) return known
  const rows = new Set(sheet.merges.filter((m) => m.toColumn > m.fromColumn).map((m) => m.fromRow))
  mergedRowsOf.set(sheet, rows)
  return rows
}

function cutRight(sheet: Sheet, layout: Layout, reason: CutBlock['reason']): CutBlock[] {
  const beyond = (layout.columns.at(-1)?.index ?? 0) + 1
  const top = (layout.headerRows[0] ?? 1) - 1
  const cut = cutRows(sheet, top, sheet.rows.length, beyond, Number.MAX_SAFE_INTEGER, reason)
  return cut ? [cut] : []
}

function cutRows(
  sheet: Sheet,
  from: number,
  end: number,
  left: number,
  right: number,
  reason: CutBlock['reason'],
): CutBlock | null {
  let cut: CutBlock | null = null
  for (let r = from; r < end; r++) {
    if (isBlankRow(rowOf(sheet, r))) continue
    const first = filled(rowOf(sheet, r), left, right)[0]
    if (!first) continue
    cut ??= { reason, fromRow: r + 1, toRow: r + 1, fromColumn: columnLetter(first.column), text: first.text }
    cut = { ...cut, toRow: r + 1 }
  }
  return cut
}

function fingerprint(kind: string, columns: readonly LayoutColumn[]): string {
  const labels = columns.map((c) => bareText(c.label))
  return createHash('sha256')
    .update(JSON.stringify([kind, labels]))
    .digest('hex')
    .slice(0, 32)
}

function confidence(columns: readonly LayoutColumn[]): number {
  const worth = { exact: 1, chosen: 1, similar: 0.5, none: 0 }
  const sum = columns.reduce((total, c) => total + worth[c.match], 0)
  return columns.length === 0 ? 0 : Math.round((sum / columns.length) * 100) / 100
}

const missingFields = (kind: IntakeKind, columns: readonly LayoutColumn[]): string[] =>
  kindOf(kind)
    .fields.filter((f) => f.required && !columns.some((c) => c.field === f.id))
    .map((f) => f.id)
