import type {
  Alignment,
  CellKind,
  CellValue,
  DocumentCell,
  DocumentColumn,
  DocumentModel,
  DocumentRow,
  DocumentSheet,
} from '../domain/document.ts'
import type { RosterForm } from '../domain/roster.ts'
import type { Day } from '../kernel/day.ts'
import { roleLook } from './look.ts'
import { cellAir, pageGeometry, textWidth } from './measure.ts'
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

/** What a row is about, if anything: blank lines are about nothing. */
type Recorded = { record?: string } | null

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

/** Every way to divide so many columns among so many texts, as the number of columns each gets. */
function* divisions(columns: number, texts: number): Generator<number[]> {
  if (texts === 1) yield [columns]
  else {
    for (let first = 1; first <= columns - texts + 1; first++) {
      for (const rest of divisions(columns - first, texts - 1)) yield [first, ...rest]
    }
  }
}

/**
 * Texts side by side over the columns of a sheet, divided so that the tightest has the most room: first left, last
 * right, the others centred. Where they can't all stand on one line they take several rows.
 */
export function sideBySide(
  role: DocumentRow['role'],
  sheet: Pick<DocumentSheet, 'orientation' | 'layout' | 'columns'>,
  texts: readonly string[],
): DocumentRow[] {
  const { columns, scale } = pageGeometry(sheet)
  const { size } = roleLook(sheet.layout, role)
  let best: { spans: number[]; slack: number } = { spans: [], slack: Number.NEGATIVE_INFINITY }
  for (const spans of divisions(columns.length, texts.length)) {
    let at = 0
    const slacks = spans.map((span, text) => {
      const room = columns.slice(at, at + span).reduce((total, width) => total + width / scale, 0)
      at += span
      return room - cellAir - textWidth(texts[text] as string, size)
    })
    const slack = Math.min(...slacks)
    if (slack > best.slack) best = { spans, slack }
  }
  if (best.slack < 0 && texts.length > 1) {
    const half = Math.ceil(texts.length / 2)
    return [texts.slice(0, half), texts.slice(half)].flatMap((some) => sideBySide(role, sheet, some))
  }
  const cells = texts.map((value, at): DocumentCell => {
    const span = best.spans[at] ?? 1
    const align = at === 0 ? 'left' : at === texts.length - 1 ? 'right' : 'center'
    return { value, kind: 'text', align, ...(span > 1 ? { columns: span } : {}) }
  })
  return [{ role, cells }]
}

/** The texts of the sub-line under a title. */
export const filledByTexts = (by: FilledBy): string[] => [
  `填报单位（盖章）：${by.unit}`,
  `填报人：${by.person ?? ''}`,
  `联系电话：${by.phone ?? ''}`,
  `填报时间：${by.on ? chineseDay(by.on) : '　　年　月　日'}`,
]

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
export const itemRow = <Item extends Recorded>(
  fields: readonly Field<Item>[],
  item: Item,
  serial: number,
  height?: number,
): DocumentRow => ({
  role: 'body',
  cells: fields.map((field) => field.value(item, serial)),
  ...(height ? { height } : {}),
  ...(item?.record ? { record: item.record } : {}),
})

/** Notes below a table: the first starts with 注：, further ones are numbered by the caller's words. */
export const noteRows = (columns: number, notes: readonly string[]): DocumentRow[] =>
  notes.map((note, at) => fullRow('note', columns, at === 0 ? `注：${note}` : `　　${note}`))

export interface TableForm<Item> {
  name: string
  title: string
  subtitle?: string
  orientation: DocumentSheet['orientation']
  /** Texts side by side under the title: see filledByTexts. */
  subline?: readonly string[]
  fields: readonly Field<Item>[]
  groups: readonly Group<Item>[]
  /** Cells of the closing row 合计. */
  total?: DocumentRow['cells']
  notes?: readonly string[]
  /** Least height of each item's row in points, for forms filled in by hand. */
  itemHeight?: number
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
  const sheet = { orientation: form.orientation, layout: 'form', columns } as const
  if (form.subline) rows.push(...sideBySide('subline', sheet, form.subline))
  const from = rows.length
  return { columns, rows: [...rows, ...heads], repeated: { from, to: from + heads.length - 1 } }
}

/** The rows after the last item. */
export function closeTable<Item>(form: Omit<TableForm<Item>, 'groups'>): DocumentRow[] {
  const columns = columnsOf(form.fields)
  const sheet = { orientation: form.orientation, layout: 'form', columns } as const
  return [
    ...(form.total ? [{ role: 'total' as const, cells: form.total }] : []),
    ...noteRows(columns.length, form.notes ?? []),
    ...(form.signatures ?? []).flatMap((texts) => sideBySide('signature', sheet, texts)),
  ]
}

/** Sections and items, numbered through. */
export function* groupRows<Item extends Recorded>(
  fields: readonly Field<Item>[],
  groups: Iterable<Group<Item>>,
  itemHeight?: number,
): Generator<DocumentRow> {
  let serial = 0
  for (const group of groups) {
    if (group.name) yield fullRow('section', fields.length, group.name)
    for (const item of group.items) yield itemRow(fields, item, ++serial, itemHeight)
  }
}

/** A sheet that is one table: title, sub-line, head, sections and items, total, notes, signatures. */
export function tableSheet<Item extends Recorded>(form: TableForm<Item>): DocumentSheet {
  const { columns, rows, repeated } = openTable(form)
  return {
    name: form.name,
    orientation: form.orientation,
    layout: 'form',
    columns,
    rows: [...rows, ...groupRows(form.fields, form.groups, form.itemHeight), ...closeTable(form)],
    repeated,
    numbered: true,
  }
}

/** A document of one table. */
export const tableDocument = <Item extends Recorded>(
  form: RosterForm,
  table: TableForm<Item>,
): DocumentModel => ({ form, title: table.title, sheets: [tableSheet(table)] })

/**
 * The cells of a closing row: 合计 across the columns before the first sum, sums under their columns, blanks else.
 */
export function totalCells<Item>(
  fields: readonly Field<Item>[],
  sums: Readonly<Record<string, CellValue>>,
): DocumentRow['cells'] {
  const first = fields.findIndex((field) => field.key in sums)
  const label: DocumentCell = {
    value: '合计',
    kind: 'text',
    align: 'center',
    ...(first > 1 ? { columns: first } : {}),
  }
  return [label, ...fields.slice(first).map((field) => sums[field.key] ?? '')]
}

/** The sum of known amounts or counts; null when any is unknown, so that a hole never passes for zero. */
export const sum = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((whole, one) => (whole === null || one === null ? null : whole + one), 0)
