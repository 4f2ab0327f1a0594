import type { CellValue, DocumentCell, DocumentColumn, DocumentRow } from '../domain/document.ts'

/** A place on the grid: the cell that covers it, and whether the cell starts here. */
export interface Slot {
  cell: DocumentCell
  origin: boolean
  column: DocumentColumn
}

/** A new object for each place, so that the places a cell covers are told by its identity. */
const asCell = (cell: CellValue | DocumentCell): DocumentCell =>
  cell !== null && typeof cell === 'object' ? { ...cell } : { value: cell }

/**
 * Places rows on the grid one after the other, remembering only the cells that reach down from above, so that a
 * stream of rows can be placed. Throws RangeError when a row does not cover the columns exactly.
 */
export function createPlacer(columns: readonly DocumentColumn[]): (row: DocumentRow) => Slot[] {
  const reach: ({ cell: DocumentCell; rows: number } | undefined)[] = []
  return (row) => {
    const slots: Slot[] = []
    const pending = row.cells.map(asCell)
    let next = 0
    for (let at = 0; at < columns.length; ) {
      const above = reach[at]
      if (above) {
        if (--above.rows === 0) reach[at] = undefined
        slots.push({ cell: above.cell, origin: false, column: columns[at] as DocumentColumn })
        at++
        continue
      }
      const cell = pending[next++]
      if (!cell) throw new RangeError(`a ${row.role} row covers ${at} of ${columns.length} columns`)
      for (let i = 0; i < (cell.columns ?? 1); i++, at++) {
        const column = columns[at]
        if (!column || reach[at]) throw new RangeError(`a ${row.role} cell covers another`)
        slots.push({ cell, origin: i === 0, column })
        if (cell.rows && cell.rows > 1) reach[at] = { cell, rows: cell.rows - 1 }
      }
    }
    if (next < pending.length) throw new RangeError(`a ${row.role} row has more cells than columns`)
    return slots
  }
}

/** The places of a whole sheet, row by row. */
export function placeRows(columns: readonly DocumentColumn[], rows: readonly DocumentRow[]): Slot[][] {
  const place = createPlacer(columns)
  return rows.map((row) => place(row))
}
