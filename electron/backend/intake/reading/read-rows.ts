import {
  type Cell,
  type Field,
  type FieldValue,
  type Layout,
  type LayoutColumn,
  type Problem,
  problemSeverities,
  type ReadRow,
  type ReadRows,
  type Sheet,
  type SkippedRow,
} from '../../../../shared/domain/intake.ts'
import { fieldOf, type IntakeKind, kindOf } from '../../../../shared/domain/intake-kinds.ts'
import { bareText } from '../../../../shared/kernel/text.ts'
import { classifyRow, sectionName } from './classify-row.ts'
import { compareWithIdNumber } from './compare-id-number.ts'
import { filled, type Row, rowOf } from './grid.ts'
import { headingValue } from './heading-value.ts'
import { spansColumns, tableColumns } from './propose-layout.ts'
import { type ReadingContext, readField, saysNothing } from './read-field.ts'

const sameAsAbove = /^(同上|同前|〃|″|"|”|“|''|ditto)$/i

/** Every record between the layout's first and last row, and every row left out with its reason. */
export function readRows(sheet: Sheet, layout: Layout, today: string): ReadRows {
  const table = tableColumns(layout)
  const reader = new RecordReader(sheet, layout, today)
  const rows: ReadRow[] = []
  const skipped: SkippedRow[] = []
  let section: string | null = null
  for (let r = layout.firstRow - 1; r < layout.lastRow; r++) {
    const row = rowOf(sheet, r)
    const found = classifyRow(row, table, spansColumns(sheet, r))
    if (found === 'blank') continue
    if (found === 'record' || found === 'table_header') {
      rows.push(reader.read(r, row, section))
      continue
    }
    const text = filled(row, table.from, table.to)
      .map((c) => c.text)
      .join(' ')
      .slice(0, 200)
    if (found === 'section') section = sectionName(text)
    skipped.push({ row: r + 1, reason: found, text })
  }
  return { rows, skipped }
}

/** Reads record after record, remembering the one above for 同上 and merged cells. */
class RecordReader {
  private readonly columns: readonly { column: LayoutColumn; field: Field }[]
  private readonly merged: ReadonlyMap<string, number>
  private readonly above = new Map<number, Cell>()
  private readonly sheet: Sheet
  private readonly context: ReadingContext
  private readonly required: readonly string[]
  /** Fields a heading may tell where the row does not. */
  private readonly headed: readonly Field[]
  private readonly titles: readonly string[]

  constructor(sheet: Sheet, layout: Layout, today: string) {
    const kind = layout.kind as IntakeKind
    this.sheet = sheet
    this.context = { today, typed: sheet.typed, date1904: sheet.date1904 ?? false }
    this.columns = layout.columns.flatMap((column) =>
      column.field === null ? [] : [{ column, field: fieldOf(kind, column.field) }],
    )
    this.headed = kindOf(kind).fields.filter((f) => f.heading)
    // the nearest title first
    this.titles = [...layout.titles.toReversed(), sheet.name]
    this.required = kindOf(kind)
      .fields.filter((f) => f.required)
      .map((f) => f.id)
    this.merged = mergedDown(sheet, layout.firstRow - 1)
  }

  read(r: number, row: Row, section: string | null): ReadRow {
    const values: Record<string, FieldValue> = Object.create(null) as Record<string, FieldValue>
    const shown: Record<string, string> = Object.create(null) as Record<string, string>
    const problems: Problem[] = []
    for (const { column, field } of this.columns) {
      const cell = this.cellAt(r, row, column.index, field)
      if (cell === 'unusable') {
        shown[field.id] = row[column.index]?.shown.trim() ?? ''
        problems.push(this.problem(r, column, field, 'SAME_AS_ABOVE_UNUSABLE'))
        continue
      }
      if (cell) this.above.set(column.index, cell)
      else this.above.delete(column.index)
      if (!cell) continue
      shown[field.id] = cell.shown.trim()
      if (saysNothing(cell)) continue
      const reading = readField(field, cell, this.context)
      if (reading.value !== undefined) values[field.id] = reading.value
      if (reading.problem)
        problems.push(this.problem(r, column, field, reading.problem.code, reading.problem.data))
    }
    for (const field of this.headed)
      if (!shown[field.id]) {
        const said = headingValue(field, section === null ? this.titles : [section, ...this.titles])
        if (said) {
          values[field.id] = said.value
          shown[field.id] = said.shown
        }
      }
    for (const id of this.required)
      if (values[id] === undefined && !problems.some((p) => p.field === id)) {
        const column = this.columns.find((c) => c.field.id === id)?.column ?? null
        problems.push({
          code: 'VALUE_MISSING',
          severity: problemSeverities.VALUE_MISSING,
          row: r + 1,
          column: column?.letter ?? null,
          field: id,
          data: {},
        })
      }
    return compareWithIdNumber(
      { row: r + 1, section, values, shown, problems },
      (field) => this.columns.find((c) => c.field.id === field)?.column.letter ?? null,
    )
  }

  /** The cell itself, the one above for 同上, or the one its merge shows; own fields take neither. */
  private cellAt(r: number, row: Row, index: number, field: Field): Cell | null | 'unusable' {
    const cell = row[index] ?? null
    if (cell && sameAsAbove.test(bareText(cell.shown)))
      return field.own ? 'unusable' : (this.above.get(index) ?? 'unusable')
    if (cell || field.own) return cell
    const from = this.merged.get(`${r},${index}`)
    return from === undefined ? null : (rowOf(this.sheet, from)[index] ?? null)
  }

  private problem(
    r: number,
    column: LayoutColumn,
    field: Field,
    code: Problem['code'],
    data: Problem['data'] = {},
  ): Problem {
    const severity = field.lenient ? 'warn' : problemSeverities[code]
    return { code, severity, row: r + 1, column: column.letter, field: field.id, data }
  }
}

/** For every cell that a vertical merge among the records hides: the row of the merge's first cell. */
function mergedDown(sheet: Sheet, firstRow: number): ReadonlyMap<string, number> {
  const hidden = new Map<string, number>()
  for (const m of sheet.merges) {
    if (m.fromRow < firstRow || m.toRow === m.fromRow || m.fromColumn !== m.toColumn) continue
    for (let r = m.fromRow + 1; r <= Math.min(m.toRow, sheet.rows.length - 1); r++)
      hidden.set(`${r},${m.fromColumn}`, m.fromRow)
  }
  return hidden
}
