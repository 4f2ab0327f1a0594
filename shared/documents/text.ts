import type { CellKind, CellValue, DocumentCell } from '../domain/document.ts'
import { formatFen } from '../kernel/money.ts'
import type { Slot } from './grid.ts'

/** ISO day or month as forms write it: 1985-06-18 → 1985.06 (month) or 1985.06.18 (day). */
const dotted = (iso: string, length: number): string => iso.slice(0, length).replaceAll('-', '.')
const twoCharacters = /^\p{Script=Han}{2}$/u
const isoDate = /^\d{4}-\d{2}(-\d{2})?$/

/**
 * The text a reader sees in a cell, the same in preview, print and file. Unknown (null) shows nothing; two-character
 * names are widened to three as offices set them (尚　修), which reading back takes off again.
 */
export function cellText(value: CellValue, kind: CellKind): string {
  if (value === null) return ''
  if (typeof value === 'number') return kind === 'money' ? formatFen(value) : String(value)
  if (kind === 'month' && isoDate.test(value)) return dotted(value, 7)
  if (kind === 'day' && isoDate.test(value)) return dotted(value, 10)
  if (kind === 'name' && twoCharacters.test(value)) return `${value[0]}　${value[1]}`
  return value
}

/** The kind of a placed cell: its own, else its column's when it fills just that column. */
export function kindOf(cell: DocumentCell, slot: Pick<Slot, 'column'>): CellKind {
  return cell.kind ?? ((cell.columns ?? 1) === 1 && !cell.label ? slot.column.kind : 'text')
}
