import type { Cell, Sheet } from '../../../../shared/domain/intake.ts'
import { tidyText } from '../../../../shared/kernel/text.ts'

export type Row = readonly (Cell | null)[]

/** Column letters of an index counted from 0: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}

/** The text of a cell as shown, tidied; blank cells are ''. */
export const cellText = (cell: Cell | null | undefined): string => (cell ? tidyText(cell.shown) : '')

export const rowOf = (sheet: Sheet, index: number): Row => sheet.rows[index] ?? []

export const isBlankRow = (row: Row): boolean => row.every((cell) => cellText(cell) === '')

/** The texts of a row that are not blank, with their columns. */
export function filled(
  row: Row,
  from = 0,
  to = row.length - 1,
): { column: number; text: string; cell: Cell }[] {
  const found: { column: number; text: string; cell: Cell }[] = []
  for (let column = from; column <= Math.min(to, row.length - 1); column++) {
    const cell = row[column]
    const text = cellText(cell)
    if (cell && text !== '') found.push({ column, text, cell })
  }
  return found
}
