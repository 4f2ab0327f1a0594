import type { DocumentRow, DocumentSheet } from '../domain/document.ts'
import { placeRows, type Slot } from './grid.ts'
import { type PageGeometry, pageGeometry, rowHeight } from './measure.ts'

/** A row ready to be drawn: its cells on the grid and its height in points before shrinking. */
export interface LaidRow {
  row: DocumentRow
  slots: Slot[]
  height: number
}

export interface LaidPage {
  rows: readonly LaidRow[]
  geometry: PageGeometry
  sheet: DocumentSheet
}

/** Rows that must not end a page: a section or a heading stays with what it introduces. */
const leads = new Set<DocumentRow['role']>(['title', 'subtitle', 'subline', 'head', 'section', 'heading'])

/** Rows that must not begin a page: what closes a list or a letter never stands alone. */
const closes = new Set<DocumentRow['role']>(['total', 'note', 'blank', 'signature'])

/** Whether a page may end after this row: nothing is parted from what it introduces, closes or reaches down to. */
function mayBreakAfter(rows: readonly LaidRow[], index: number): boolean {
  const [here, next] = [rows[index], rows[index + 1]]
  if (!here || !next) return true
  if (leads.has(here.row.role) || closes.has(next.row.role)) return false
  return next.slots.every((slot, at) => slot.origin || slot.cell !== here.slots[at]?.cell)
}

/** The rows of a sheet with their cells and heights. */
export function layRows(sheet: DocumentSheet): LaidRow[] {
  const geometry = pageGeometry(sheet)
  const placed = placeRows(sheet.columns, sheet.rows)
  return sheet.rows.map((row, at): LaidRow => {
    const slots = placed[at] as Slot[]
    return { row, slots, height: rowHeight(sheet, geometry, row, slots) }
  })
}

/**
 * Divides a sheet into pages of A4: repeated rows on top of each further page, breaks only where they don't tear a
 * group apart unless the group is taller than a page.
 */
export function paginate(sheet: DocumentSheet): LaidPage[] {
  const geometry = pageGeometry(sheet)
  const rows = layRows(sheet)
  const { repeated } = sheet
  const top = repeated ? rows.slice(repeated.from, repeated.to + 1) : []
  const topHeight = top.reduce((sum, row) => sum + row.height, 0)

  const pages: LaidRow[][] = []
  let start = 0
  while (start < rows.length) {
    const again = repeated !== null && start > repeated.to
    let room = geometry.room - (again ? topHeight : 0)
    let end = start
    let safe = start
    while (end < rows.length) {
      room -= (rows[end] as LaidRow).height
      if (room < 0 && end > start) break
      end++
      if (mayBreakAfter(rows, end - 1)) safe = end
    }
    if (end < rows.length && safe > start) end = safe
    pages.push([...(again ? top : []), ...rows.slice(start, end)])
    start = end
  }
  if (pages.length === 0) pages.push([])
  return pages.map((laid) => ({ rows: laid, geometry, sheet }))
}

/** All pages of a document's sheets, in order. */
export const paginateAll = (sheets: readonly DocumentSheet[]): LaidPage[] => sheets.flatMap(paginate)

/** A cell as it is drawn on one page. */
export interface DrawnCell {
  slot: Slot
  columns: number
  rows: number
}

/**
 * The cells to draw on a page, row by row. A cell that a page break cuts in two is drawn on both pages, each time
 * as tall as its rows there.
 */
export function cellsOnPage({ rows }: Pick<LaidPage, 'rows'>): DrawnCell[][] {
  const cellAt = (row: number, column: number) => rows[row]?.slots[column]?.cell
  const run = (same: (step: number) => boolean): number => {
    let length = 1
    while (same(length)) length++
    return length
  }
  return rows.map(({ slots }, row) =>
    slots.flatMap((slot, column) => {
      if (cellAt(row, column - 1) === slot.cell || cellAt(row - 1, column) === slot.cell) return []
      const columns = run((step) => cellAt(row, column + step) === slot.cell)
      return [{ slot, columns, rows: run((step) => cellAt(row + step, column) === slot.cell) }]
    }),
  )
}
