import type { ReactNode } from 'react'

/** A column of a dense list. */
export interface Column<Row> {
  id: string
  title: string
  cell: (row: Row) => ReactNode
  /** In pixels at normal text size; columns without width share the rest. */
  width?: number
  align?: 'end'
  /** Leaves first when the window is narrow. */
  minor?: boolean
  sortable?: boolean
  /** What local sorting and filtering compare; null = unknown, sorted last either way. */
  value?: (row: Row) => string | number | null
}

export interface Sort {
  column: string
  descending: boolean
}

/** What a click on a column head asks for: ascending, then descending, then ascending again. */
export const nextSort = (sort: Sort | null, column: string): Sort => ({
  column,
  descending: sort?.column === column && !sort.descending,
})
