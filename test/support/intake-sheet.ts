import type { Cell, Merge, Sheet } from '../../shared/domain/intake.ts'
import { idChecksum } from '../../shared/kernel/id-card.ts'

export type Value = string | number | boolean | null | Cell

const cellOf = (value: Value): Cell | null => {
  if (value === null || value === '') return null
  if (typeof value === 'string') return { kind: 'text', value, shown: value }
  if (typeof value === 'number') return { kind: 'number', value, shown: String(value) }
  if (typeof value === 'boolean') return { kind: 'boolean', value, shown: String(value).toUpperCase() }
  return value
}

/** A sheet as the file reader gives it, from plain values. Merges as `A1:C1`. */
export function sheetOf(rows: readonly (readonly Value[])[], merges: string[] = [], typed = true): Sheet {
  return {
    name: 'Sheet1',
    hidden: false,
    rows: rows.map((row) => row.map(cellOf)),
    merges: merges.map(mergeOf),
    hiddenColumns: [],
    hiddenRows: [],
    typed,
  }
}

function mergeOf(range: string): Merge {
  const m = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range)
  if (!m) throw new RangeError(range)
  const column = (letter = 'A'): number => letter.charCodeAt(0) - 65
  return {
    fromRow: Number(m[2]) - 1,
    toRow: Number(m[4]) - 1,
    fromColumn: column(m[1]),
    toColumn: column(m[3]),
  }
}

/** A fictitious ID number (area 999999) with a valid check character: `idNumber('19850601', 1)`. */
export function idNumber(birth: string, order = 1): string {
  const first17 = `999999${birth}${String(order).padStart(3, '0')}`
  return first17 + idChecksum(first17)
}
