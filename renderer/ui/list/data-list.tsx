import { Checkbox } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { clsx } from 'clsx'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textScale } from '../input/text-scale.ts'
import { useKeys } from '../input/use-keys.ts'
import { type Column, nextSort, type Sort } from './column.ts'
import styles from './data-list.module.css'

export type RowHeight = 'grid' | 'list' | 'two'

const heights: Readonly<Record<RowHeight, number>> = { grid: 32, list: 36, two: 52 }

/** As in the styles. */
const headHeight = 30

/** Shorter lists are drawn whole, so that the browser's own search and printing see every row. */
const longList = 200

export interface DataListProps<Row> {
  label: string
  columns: readonly Column<Row>[]
  /** In the order shown. `undefined` is a row that is still on its way (a long list fetched in windows). */
  rows: readonly (Row | undefined)[]
  rowKey: (row: Row) => string
  height?: RowHeight
  sort?: Sort | null
  onSort?: (sort: Sort) => void
  onOpen?: (row: Row) => void
  /** The row whose page or panel is open. */
  openKey?: string
  selected?: ReadonlySet<string>
  onSelect?: (keys: ReadonlySet<string>) => void
  /** The rows now on screen, for fetching windows. */
  onRange?: (first: number, last: number) => void
  /** Shown below the head when there are no rows. */
  empty?: ReactNode
  /** False when another list on the page has the keys. */
  keys?: boolean
}

/**
 * A dense list: sortable heads, one current row moved with j/k or the arrows, Enter opens, Space selects. Long lists
 * are drawn only where they are seen.
 */
export function DataList<Row>(props: DataListProps<Row>) {
  const {
    label,
    columns,
    rows,
    rowKey,
    height = 'grid',
    selected,
    onSelect,
    onRange,
    empty,
    keys = true,
  } = props
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const [at, setAt] = useState(0)
  const current = Math.min(at, rows.length - 1)

  const long = rows.length > longList
  const size = heights[height] * textScale()
  const head = headHeight * textScale()
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: long,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    // the head stands above the rows and stays on top of them
    scrollMargin: head,
    scrollPaddingStart: head,
    overscan: 10,
  })
  const items = virtual.getVirtualItems()
  const first = long ? (items[0]?.index ?? 0) : 0
  const last = long ? (items.at(-1)?.index ?? -1) : rows.length - 1
  useEffect(() => {
    if (last >= first) onRange?.(first, last)
  }, [first, last, onRange])

  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to))
    setAt(next)
    if (long) virtual.scrollToIndex(next)
    else document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const toggle = (row: Row) => {
    if (!onSelect) return
    const next = new Set(selected)
    const key = rowKey(row)
    if (!next.delete(key)) next.add(key)
    onSelect(next)
  }
  const screenful = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / size) - 1)
  const row = rows[current]
  useKeys(
    {
      j: () => move(current + 1),
      k: () => move(current - 1),
      ArrowDown: () => move(current + 1),
      ArrowUp: () => move(current - 1),
      PageDown: () => move(current + screenful()),
      PageUp: () => move(current - screenful()),
      Home: () => move(0),
      End: () => move(rows.length - 1),
      Enter: () => (row && props.onOpen ? props.onOpen(row) : false),
      ' ': () => (row && onSelect ? toggle(row) : false),
    },
    keys && rows.length > 0,
  )

  return (
    <div className={styles.scroller} ref={scroller}>
      <table
        className={clsx(styles.table, styles[height])}
        aria-label={label}
        aria-rowcount={rows.length + 1}
      >
        <colgroup>
          {onSelect && <col className={styles.tickColumn} />}
          {columns.map((column) => (
            <col
              key={column.id}
              className={clsx(column.minor && 'hide-s')}
              style={column.width ? { width: `calc(${column.width}px * var(--td-scale))` } : {}}
            />
          ))}
        </colgroup>
        <Head {...props} />
        <tbody>
          {first > 0 && <Gap height={first * size} />}
          {rows.slice(first, last + 1).map((shown, i) => {
            const index = first + i
            const key = shown === undefined ? `waiting-${index}` : rowKey(shown)
            return (
              <Line
                key={key}
                id={`${id}-${index}`}
                index={index}
                row={shown}
                columns={columns}
                current={keys && index === current}
                open={props.openKey === key}
                selected={onSelect ? (selected?.has(key) ?? false) : null}
                onToggle={toggle}
                onPick={(picked) => {
                  setAt(index)
                  props.onOpen?.(picked)
                }}
              />
            )
          })}
          {last < rows.length - 1 && <Gap height={(rows.length - 1 - last) * size} />}
        </tbody>
      </table>
      {rows.length === 0 && <div className={styles.empty}>{empty}</div>}
    </div>
  )
}

/** Stands for the rows above or below the window. */
const Gap = ({ height }: { height: number }) => (
  <tr aria-hidden className={styles.gap}>
    <td style={{ height }} />
  </tr>
)

function Head<Row>({ columns, rows, rowKey, sort, onSort, selected, onSelect }: DataListProps<Row>) {
  const { t } = useTranslation()
  const loaded = rows.filter((row) => row !== undefined)
  const all = loaded.length > 0 && loaded.every((row) => selected?.has(rowKey(row)))
  return (
    <thead>
      <tr>
        {onSelect && (
          <th scope="col">
            <Checkbox
              aria-label={t('ui.list.selectAll')}
              checked={all}
              indeterminate={!all && (selected?.size ?? 0) > 0}
              onChange={() => onSelect(new Set(all ? [] : loaded.map(rowKey)))}
            />
          </th>
        )}
        {columns.map((column) => {
          const sorted = sort?.column === column.id
          const order = sort?.descending ? 'descending' : 'ascending'
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={sorted ? order : undefined}
              className={clsx(
                column.align === 'end' && 'num',
                column.minor && 'hide-s',
                sorted && styles.sorted,
              )}
            >
              {column.sortable && onSort ? (
                <button type="button" onClick={() => onSort(nextSort(sort ?? null, column.id))}>
                  {column.title}
                  {sorted && (sort.descending ? ' ↓' : ' ↑')}
                </button>
              ) : (
                column.title
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function Line<Row>({
  id,
  index,
  row,
  columns,
  current,
  open,
  selected,
  onToggle,
  onPick,
}: {
  id: string
  index: number
  row: Row | undefined
  columns: readonly Column<Row>[]
  current: boolean
  open: boolean
  /** null = rows of this list are not selectable. */
  selected: boolean | null
  onToggle: (row: Row) => void
  onPick: (row: Row) => void
}) {
  const { t } = useTranslation()
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-current={current || undefined}
      aria-selected={selected ?? undefined}
      className={clsx(styles.row, current && styles.current, (selected === true || open) && styles.selected)}
      onClick={() => {
        // marking text with the mouse is no click on the row
        if (row !== undefined && !getSelection()?.toString()) onPick(row)
      }}
    >
      {selected !== null && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: only keeps the tick from opening the row
        <td onClick={(event) => event.stopPropagation()}>
          {row !== undefined && (
            <Checkbox
              aria-label={t('ui.list.select')}
              tabIndex={-1}
              checked={selected}
              onChange={() => onToggle(row)}
            />
          )}
        </td>
      )}
      {columns.map((column) => (
        <td key={column.id} className={clsx(column.align === 'end' && 'num', column.minor && 'hide-s')}>
          {row === undefined ? <span className={styles.waiting} /> : column.cell(row)}
        </td>
      ))}
    </tr>
  )
}
