import type { Column, Sort } from './column.ts'

const collator = new Intl.Collator('zh-CN', { numeric: true })

function compare(a: string | number | null, b: string | number | null, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
  return descending ? -order : order
}

/**
 * Filters and sorts rows that are all in memory (hundreds, a few thousand). Every word of the text must occur in
 * some column's value. Names should be sorted by a stored pinyin key as the column's value, not by the name.
 */
export function localRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { text, sort }: { text: string; sort: Sort | null },
): readonly Row[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const valued = columns.filter((column) => column.value)
  const found = words.length
    ? rows.filter((row) => {
        const all = valued
          .map((column) => column.value?.(row) ?? '')
          .join('\n')
          .toLowerCase()
        return words.every((word) => all.includes(word))
      })
    : rows
  const by = sort && columns.find((column) => column.id === sort.column)?.value
  return by ? found.toSorted((a, b) => compare(by(a), by(b), sort.descending)) : found
}
