import type {
  Alignment,
  CellKind,
  CellValue,
  DocumentCell,
  DocumentColumn,
  DocumentRow,
  DocumentSheet,
} from '../domain/document.ts'
import type { Day } from '../kernel/day.ts'
import { textWidth } from './measure.ts'
import { chineseDay } from './words.ts'

/** One column of a table and how an item fills it. `under` names the upper head it shares with its neighbours. */
export interface Field<Item> {
  key: string
  head: string
  under?: string
  width: number
  kind?: CellKind
  align?: Alignment
  value: (item: Item, serial: number) => CellValue | DocumentCell
}

/** Who hands a form in: 填报单位（盖章）, 填报人, 联系电话, 填报时间. Null leaves the place blank to be filled by hand. */
export interface FilledBy {
  unit: string
  person: string | null
  phone: string | null
  on: Day | null
}

/** Items under one section row; a group without a name has none. */
export interface Group<Item> {
  name?: string
  items: readonly Item[]
}

export const columnsOf = <Item>(fields: readonly Field<Item>[]): DocumentColumn[] =>
  fields.map(({ key, width, kind = 'text', align = 'center' }) => ({ key, width, kind, align }))

/** A row that is one cell across the whole sheet. */
export function fullRow(
  role: DocumentRow['role'],
  columns: number,
  value: string,
  more: Omit<Partial<DocumentCell>, 'value'> & { height?: number } = {},
): DocumentRow {
  const { height, ...look } = more
  return {
    role,
    cells: [{ value, kind: 'text', ...(columns > 1 ? { columns } : {}), ...look }],
    ...(height ? { height } : {}),
  }
}

/**
 * Texts side by side over the columns, each with room for its words as far as the columns allow: first left, last
 * right, the others centred.
 */
export function sideBySide(
  role: DocumentRow['role'],
  columns: readonly DocumentColumn[],
  texts: readonly string[],
): DocumentRow {
  const share = texts.map((text) => textWidth(text, 1) + 2)
  const whole = share.reduce((sum, one) => sum + one, 0)
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  const cells: DocumentCell[] = []
  let at = 0
  let covered = 0
  let goal = 0
  texts.forEach((text, index) => {
    goal += ((share[index] as number) / whole) * total
    const left = texts.length - index - 1
    let span = 0
    do {
      covered += columns[at + span]?.width ?? 0
      span++
    } while (
      at + span < columns.length - left &&
      (left === 0 || covered + (columns[at + span] as DocumentColumn).width / 2 <= goal)
    )
    at += span
    const align = left === 0 && texts.length > 1 ? 'right' : index === 0 ? 'left' : 'center'
    cells.push({ value: text, kind: 'text', align, ...(span > 1 ? { columns: span } : {}) })
  })
  return { role, cells }
}

/** The sub-line under the title. */
export const filledByRow = (columns: readonly DocumentColumn[], by: FilledBy): DocumentRow =>
  sideBySide('subline', columns, [
    `填报单位（盖章）：${by.unit}`,
    `填报人：${by.person ?? ''}`,
    `联系电话：${by.phone ?? ''}`,
    `填报时间：${by.on ? chineseDay(by.on) : '　　年　月　日'}`,
  ])

/** One head row, or two where fields share an upper head. */
export function headRows<Item>(fields: readonly Field<Item>[]): DocumentRow[] {
  const head = (value: string, more: Partial<DocumentCell> = {}): DocumentCell => ({
    value,
    kind: 'text',
    ...more,
  })
  if (!fields.some((field) => field.under)) {
    return [{ role: 'head', cells: fields.map((field) => head(field.head)) }]
  }
  const upper: DocumentCell[] = []
  const lower: DocumentCell[] = []
  for (const field of fields) {
    if (!field.under) {
      upper.push(head(field.head, { rows: 2 }))
      continue
    }
    lower.push(head(field.head))
    const last = upper.at(-1)
    if (last && last.value === field.under && !last.rows) last.columns = (last.columns ?? 1) + 1
    else upper.push(head(field.under))
  }
  return [
    { role: 'head', cells: upper },
    { role: 'head', cells: lower },
  ]
}

/** The row of one item. `record` is the id of what it is about, for comparing days. */
export const itemRow = <Item extends { record?: string }>(
  fields: readonly Field<Item>[],
  item: Item,
  serial: number,
): DocumentRow => ({
  role: 'body',
  cells: fields.map((field) => field.value(item, serial)),
  ...(item.record ? { record: item.record } : {}),
})

/** Notes below a table: the first starts with 注：, further ones are numbered by the caller's words. */
export const noteRows = (columns: number, notes: readonly string[]): DocumentRow[] =>
  notes.map((note, at) => fullRow('note', columns, at === 0 ? `注：${note}` : `　　${note}`))

export interface TableForm<Item> {
  name: string
  title: string
  subtitle?: string
  orientation: DocumentSheet['orientation']
  filledBy?: FilledBy
  fields: readonly Field<Item>[]
  groups: readonly Group<Item>[]
  /** Cells of the closing row 合计. */
  total?: DocumentRow['cells']
  notes?: readonly string[]
  /** Lines to sign below the notes: texts side by side. */
  signatures?: readonly (readonly string[])[]
}

/** The rows above the first item and which of them are repeated on further pages. */
export function openTable<Item>(form: Omit<TableForm<Item>, 'groups'>): {
  columns: DocumentColumn[]
  rows: DocumentRow[]
  repeated: { from: number; to: number }
} {
  const columns = columnsOf(form.fields)
  const width = columns.length
  const heads = headRows(form.fields)
  const rows = [fullRow('title', width, form.title)]
  if (form.subtitle) rows.push(fullRow('subtitle', width, form.subtitle))
  if (form.filledBy) rows.push(filledByRow(columns, form.filledBy))
  const from = rows.length
  return { columns, rows: [...rows, ...heads], repeated: { from, to: from + heads.length - 1 } }
}

/** The rows after the last item. */
export function closeTable<Item>(form: Omit<TableForm<Item>, 'groups'>): DocumentRow[] {
  const columns = columnsOf(form.fields)
  return [
    ...(form.total ? [{ role: 'total' as const, cells: form.total }] : []),
    ...noteRows(columns.length, form.notes ?? []),
    ...(form.signatures ?? []).map((texts) => sideBySide('signature', columns, texts)),
  ]
}

/** Sections and items, numbered through. */
export function* groupRows<Item extends { record?: string }>(
  fields: readonly Field<Item>[],
  groups: Iterable<Group<Item>>,
): Generator<DocumentRow> {
  let serial = 0
  for (const group of groups) {
    if (group.name) yield fullRow('section', fields.length, group.name)
    for (const item of group.items) yield itemRow(fields, item, ++serial)
  }
}

/** A sheet that is one table: title, sub-line, head, sections and items, total, notes, signatures. */
export function tableSheet<Item extends { record?: string }>(form: TableForm<Item>): DocumentSheet {
  const { columns, rows, repeated } = openTable(form)
  return {
    name: form.name,
    orientation: form.orientation,
    layout: 'form',
    columns,
    rows: [...rows, ...groupRows(form.fields, form.groups), ...closeTable(form)],
    repeated,
    numbered: true,
  }
}
