import type {
  Alignment,
  CellKind,
  CellValue,
  DocumentCell,
  DocumentColumn,
  DocumentRow,
} from '../domain/document.ts'
import { fullRow } from './parts.ts'

/** Forms of labels and values on a grid of equal columns (活动记录表, 个人成长档案). */

export const equalColumns = (count: number, width: number): DocumentColumn[] =>
  Array.from({ length: count }, (_, at) => ({ key: `c${at + 1}`, width, kind: 'text', align: 'center' }))

/** A label and its value; `columns` are those of the value (the label takes `labelColumns` of its row). */
export interface Pair {
  label: string
  value: CellValue
  columns: number
  kind?: CellKind
  align?: Alignment
}

const spanning = (columns: number): Pick<DocumentCell, 'columns'> => (columns > 1 ? { columns } : {})

/** Labels and values side by side. */
export function pairRow(labelColumns: number, pairs: readonly Pair[], height?: number): DocumentRow {
  return {
    role: 'body',
    cells: pairs.flatMap(({ label, value, columns, kind = 'text', align = 'center' }): DocumentCell[] => [
      { value: label, label: true, ...spanning(labelColumns) },
      { value, kind, align, ...spanning(columns) },
    ]),
    ...(height ? { height } : {}),
  }
}

/** One column of a table inside a form, as wide as so many columns of the grid. */
export interface GridField<Item> {
  head: string
  columns: number
  kind?: CellKind
  align?: Alignment
  value: (item: Item) => CellValue
}

/** A named table inside a form; an empty one says so. */
export function gridTable<Item>(
  name: string,
  fields: readonly GridField<Item>[],
  items: readonly Item[],
): DocumentRow[] {
  const width = fields.reduce((total, field) => total + field.columns, 0)
  const row = (item: Item): DocumentRow => ({
    role: 'body',
    cells: fields.map(({ columns, kind = 'text', align = 'center', value }): DocumentCell => {
      return { value: value(item), kind, align, ...spanning(columns) }
    }),
  })
  const heads = fields.map(
    ({ head, columns }): DocumentCell => ({ value: head, kind: 'text', ...spanning(columns) }),
  )
  return [
    fullRow('section', width, name),
    { role: 'head', cells: heads },
    ...(items.length > 0 ? items.map(row) : [fullRow('body', width, '无', { align: 'center' })]),
  ]
}
