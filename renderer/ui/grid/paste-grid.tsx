import { IconArrowBackUp, IconClipboardCheck } from '@tabler/icons-react'
import { clsx } from 'clsx'
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../input/composing.ts'
import { parseBlock, placeBlock } from './paste-block.ts'
import styles from './paste-grid.module.css'

/** A column that is only read. */
export interface GridColumn<Row> {
  id: string
  title: string
  cell: (row: Row) => ReactNode
  width?: number
  minor?: boolean
  align?: 'end'
}

/** A value that can stand in the column being filled: its code, its word, what else people write for it. */
export interface GridChoice {
  value: string
  word: string
  aliases?: readonly string[]
  tone?: 'met' | 'due' | 'breach'
}

interface PasteGridProps<Row> {
  label: string
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** By which a pasted block with names is matched. */
  rowName: (row: Row) => string
  before: readonly GridColumn<Row>[]
  /** The column being filled. */
  title: string
  choices: readonly GridChoice[]
  /** A value already on record: the row shows it and is not filled again. */
  onRecord?: (row: Row) => string | null | undefined
  values: Readonly<Record<string, string | null>>
  onChange: (values: Readonly<Record<string, string | null>>) => void
  after?: readonly GridColumn<Row>[]
}

interface LastPaste {
  count: number
  byName: boolean
  unknown: readonly string[]
  refused: readonly string[]
  /** Cells of the block for rows that have a value on record. */
  kept: number
  before: Readonly<Record<string, string | null>>
  keys: ReadonlySet<string>
}

/**
 * A grid in which one column is filled: typed with the digit keys in the order of the choices, or pasted as a block
 * from a spreadsheet, by name or downwards. Nothing is stored here; pasted cells keep a dashed border until saved.
 */
export function PasteGrid<Row>(props: PasteGridProps<Row>) {
  const { rows, rowKey, rowName, choices, values, onChange, onRecord } = props
  const [last, setLast] = useState<LastPaste | null>(null)
  const body = useRef<HTMLTableSectionElement>(null)

  const focusRow = (index: number) =>
    body.current?.querySelectorAll<HTMLElement>('[data-fill]')[index]?.focus()

  const paste = (event: ClipboardEvent, from: number) => {
    event.preventDefault()
    const named = rows.map((row) => ({ key: rowKey(row), name: rowName(row) }))
    const placed = placeBlock(parseBlock(event.clipboardData.getData('text/plain')), named, from)
    const next: Record<string, string | null> = { ...values }
    const keys = new Set<string>()
    const refused: string[] = []
    const recorded = new Set(rows.filter((row) => onRecord?.(row)).map(rowKey))
    for (const [key, text] of placed.values) {
      if (recorded.has(key)) continue
      const choice = choices.find(({ word, aliases = [] }) => text === word || aliases.includes(text))
      if (choice) {
        next[key] = choice.value
        keys.add(key)
      } else if (text !== '') refused.push(text)
    }
    setLast({
      count: keys.size,
      byName: placed.byName,
      unknown: placed.unknown,
      refused,
      kept: [...placed.values.keys()].filter((key) => recorded.has(key)).length,
      before: values,
      keys,
    })
    onChange(next)
  }

  const onKeyDown = (event: KeyboardEvent, key: string, index: number, recorded: boolean) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const digit = choices[Number(event.key) - 1]
    const clears = event.key === 'Delete' || event.key === 'Backspace'
    if (digit) {
      if (!recorded) onChange({ ...values, [key]: digit.value })
      focusRow(index + 1)
    } else if (clears && !recorded) onChange({ ...values, [key]: null })
    else if (event.key === 'Enter' || event.key === 'ArrowDown') focusRow(index + 1)
    else if (event.key === 'ArrowUp') focusRow(index - 1)
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.frame}>
      {last && (
        <PasteNote
          last={last}
          onUndo={() => {
            onChange(last.before)
            setLast(null)
          }}
        />
      )}
      <div className={styles.scroller}>
        <table className={styles.grid} aria-label={props.label}>
          <Head {...props} />
          <tbody ref={body}>
            {rows.map((row, index) => {
              const key = rowKey(row)
              const recorded = onRecord?.(row)
              return (
                <tr key={key}>
                  <ReadCells columns={props.before} row={row} />
                  <FillCell
                    label={`${rowName(row)} ${props.title}`}
                    choice={choices.find((choice) => choice.value === (recorded ?? values[key]))}
                    recorded={typeof recorded === 'string'}
                    pasted={last?.keys.has(key) ?? false}
                    onPaste={(event) => paste(event, index)}
                    onKeyDown={(event) => onKeyDown(event, key, index, typeof recorded === 'string')}
                  />
                  <ReadCells columns={props.after ?? []} row={row} />
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function Head<Row>({ before, title, after = [] }: PasteGridProps<Row>) {
  const head = (column: GridColumn<Row>) => (
    <th
      key={column.id}
      scope="col"
      className={clsx(column.minor && 'hide-s', column.align === 'end' && 'num')}
      style={column.width ? { width: `calc(${column.width}px * var(--td-scale))` } : {}}
    >
      {column.title}
    </th>
  )
  return (
    <thead>
      <tr>
        {before.map(head)}
        <th scope="col" className={styles.fillHead}>
          {title}
        </th>
        {after.map(head)}
      </tr>
    </thead>
  )
}

const ReadCells = <Row,>({ columns, row }: { columns: readonly GridColumn<Row>[]; row: Row }) =>
  columns.map((column) => (
    <td key={column.id} className={clsx(column.minor && 'hide-s', column.align === 'end' && 'num')}>
      {column.cell(row)}
    </td>
  ))

function FillCell({
  label,
  choice,
  recorded,
  pasted,
  onPaste,
  onKeyDown,
}: {
  label: string
  choice: GridChoice | undefined
  recorded: boolean
  pasted: boolean
  onPaste: (event: ClipboardEvent) => void
  onKeyDown: (event: KeyboardEvent) => void
}) {
  const { t } = useTranslation()
  return (
    <td className={clsx(styles.fill, pasted && styles.pasted)}>
      <button
        type="button"
        data-fill
        aria-label={`${label}: ${choice?.word ?? t('ui.grade.none')}`}
        className={clsx(styles.value, choice?.tone && styles[choice.tone], recorded && styles.recorded)}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
      >
        {choice?.word ?? ''}
      </button>
    </td>
  )
}

function PasteNote({ last, onUndo }: { last: LastPaste; onUndo: () => void }) {
  const { t } = useTranslation()
  const [refused] = last.refused
  return (
    <p className={styles.note} role="status">
      <IconClipboardCheck size={16} stroke={1.6} aria-hidden />
      {t(last.byName ? 'ui.paste.byName' : 'ui.paste.inOrder', { count: last.count })}
      {last.unknown.length > 0 && (
        <span className="look-due">{t('ui.paste.unknown', { list: last.unknown.join(' · ') })}</span>
      )}
      {refused !== undefined && (
        <span className="look-due">
          {t('ui.paste.refused', { count: last.refused.length })} {t('ui.paste.badValue', { value: refused })}
        </span>
      )}
      {last.kept > 0 && <span className="look-due">{t('ui.paste.kept', { count: last.kept })}</span>}
      <button type="button" className={styles.undo} onClick={onUndo}>
        <IconArrowBackUp size={14} stroke={1.6} aria-hidden />
        {t('ui.paste.undo')}
      </button>
    </p>
  )
}
