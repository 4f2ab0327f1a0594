import { expect, test } from 'vitest'
import { pageGeometry } from '../../../shared/documents/measure.ts'
import { paginate } from '../../../shared/documents/pages.ts'
import { headRows, sideBySide } from '../../../shared/documents/parts.ts'
import type { DocumentColumn, DocumentRow, DocumentSheet } from '../../../shared/domain/document.ts'
import { examples } from '../../support/document/documents.ts'

const columns = [4, 20, 20].map(
  (width, at): DocumentColumn => ({ key: `c${at}`, width, kind: 'text', align: 'center' }),
)
const title: DocumentRow = { role: 'title', cells: [{ value: '名单', columns: 3 }] }
const head: DocumentRow = { role: 'head', cells: ['序号', '姓名', '备注'] }
const body = (at: number): DocumentRow => ({ role: 'body', cells: [at, `第${at}人`, ''] })

const sheet = (rows: DocumentRow[], more: Partial<DocumentSheet> = {}): DocumentSheet => ({
  name: '名单',
  orientation: 'portrait',
  layout: 'form',
  columns,
  rows: [title, head, ...rows],
  repeated: { from: 1, to: 1 },
  numbered: true,
  ...more,
})
const bodies = (n: number) => Array.from({ length: n }, (_, at) => body(at + 1))

test('every row stands on exactly one page, under the repeated head, within the room', () => {
  const pages = paginate(sheet(bodies(200)))
  expect(pages.length).toBeGreaterThan(4)
  for (const page of pages) {
    const height = page.rows.reduce((sum, row) => sum + row.height, 0)
    expect(height).toBeLessThanOrEqual(page.geometry.room)
  }
  for (const page of pages.slice(1)) expect(page.rows[0]?.row).toBe(head)
  const printed = pages.flatMap((page) =>
    page.rows.filter((laid) => laid.row.role === 'body').map((laid) => laid.row),
  )
  expect(printed).toEqual(bodies(200))
})

test('every form that is one table repeats the head of it', () => {
  const torn = Object.entries(examples).flatMap(([name, { sheets }]) =>
    sheets
      .filter(({ rows }) => {
        const at = rows.flatMap((row, index) => (row.role === 'head' ? [index] : []))
        return at.length > 0 && at.length === (at.at(-1) ?? 0) - (at[0] ?? 0) + 1
      })
      .filter(({ rows, repeated }) => rows[repeated?.from ?? 0]?.role !== 'head')
      .map(() => name),
  )
  expect(torn).toEqual([])
})

test('a section row never ends a page', () => {
  const section: DocumentRow = { role: 'section', cells: [{ value: '一、某工作室', columns: 3 }] }
  for (let before = 20; before < 45; before++) {
    for (const page of paginate(sheet([...bodies(before), section, ...bodies(30)]))) {
      expect(page.rows.at(-1)?.row.role).not.toBe('section')
    }
  }
})

test('what closes a list is never alone on a page', () => {
  const closing = (['total', 'note', 'blank', 'signature', 'signature'] as const).map(
    (role): DocumentRow => ({ role, cells: [{ value: role, columns: 3 }] }),
  )
  for (let before = 25; before < 45; before++) {
    const last = paginate(sheet([...bodies(before), ...closing])).at(-1)
    expect(last?.rows.slice(-6).map((laid) => laid.row.role)[0]).toBe('body')
  }
})

test('rows tied by a cell reaching down stay together', () => {
  const tied: DocumentRow[] = [
    { role: 'body', cells: [{ value: 1, rows: 3 }, 'a', ''] },
    { role: 'body', cells: ['b', ''] },
    { role: 'body', cells: ['c', ''] },
  ]
  for (let before = 25; before < 40; before++) {
    const pages = paginate(sheet([...bodies(before), ...tied]))
    const holding = pages.filter((page) => page.rows.some((laid) => tied.includes(laid.row)))
    expect(holding).toHaveLength(1)
  }
})

test('a group taller than a page is cut rather than lost', () => {
  const rows: DocumentRow[] = [
    { role: 'body', cells: [{ value: 1, rows: 80 }, 'a', ''] },
    ...Array.from({ length: 79 }, (): DocumentRow => ({ role: 'body', cells: ['b', ''] })),
  ]
  const pages = paginate(sheet(rows))
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.flatMap((page) => page.rows.filter((laid) => laid.row.role === 'body'))).toHaveLength(80)
})

test('a long text makes its row taller', () => {
  const [page] = paginate(sheet([body(1), { role: 'body', cells: [2, '很长的单位名称'.repeat(12), ''] }]))
  const [short, long] = page?.rows.slice(-2) ?? []
  expect(long?.height).toBeGreaterThan((short?.height ?? 0) * 1.5)
})

test('narrow sheets are stretched over the paper, wide ones shrunk', () => {
  const printable = 595.28 - 80
  const narrow = pageGeometry(sheet([]))
  expect(narrow.scale).toBe(1)
  expect(narrow.columns.reduce((a, b) => a + b)).toBeCloseTo(printable, 5)
  const wide = pageGeometry(sheet([], { columns: columns.map((column) => ({ ...column, width: 90 })) }))
  expect(wide.scale).toBeLessThan(0.5)
  expect(wide.columns.reduce((a, b) => a + b)).toBeCloseTo(printable, 5)
})

test('fields under one upper head make two head rows', () => {
  const field = (key: string, under?: string) => ({
    key,
    head: key,
    width: 4,
    value: () => '',
    ...(under ? { under } : {}),
  })
  expect(headRows([field('a'), field('b', '甲'), field('c', '甲'), field('d', '乙')])).toEqual([
    {
      role: 'head',
      cells: [
        { value: 'a', kind: 'text', rows: 2 },
        { value: '甲', kind: 'text', columns: 2 },
        { value: '乙', kind: 'text' },
      ],
    },
    {
      role: 'head',
      cells: ['b', 'c', 'd'].map((value) => ({ value, kind: 'text' })),
    },
  ])
})

const spansOf = (row: DocumentRow | undefined) =>
  row?.cells.map((cell) => (cell !== null && typeof cell === 'object' ? (cell.columns ?? 1) : 1))

test('texts side by side cover the columns: first left, last right, the longest with most room', () => {
  const many = Array.from(
    { length: 12 },
    (_, at): DocumentColumn => ({ ...(columns[1] as DocumentColumn), key: `k${at}` }),
  )
  const [row, ...more] = sideBySide('subline', sheet([], { columns: many, orientation: 'landscape' }), [
    '填报单位（盖章）：某某某某某某县教育局',
    '填报人：某某',
    '填报时间：2025年6月18日',
  ])
  expect(more).toEqual([])
  expect(row?.cells).toMatchObject([{ align: 'left' }, { align: 'center' }, { align: 'right' }])
  const [first = 0, second = 0, third = 0] = spansOf(row) ?? []
  expect(first + second + third).toBe(12)
  expect(first).toBeGreaterThan(second)
})

test('texts that can not stand on one line take two', () => {
  const texts = [
    '填报单位（盖章）：某某县教育局',
    '填报人：某某',
    '联系电话：0311-12345678',
    '填报时间：2025年6月18日',
  ]
  const rows = sideBySide('subline', sheet([], { columns: columns.slice(1) }), texts)
  expect(rows.map((row) => row.cells.length)).toEqual([2, 2])
  expect(rows.flatMap((row) => row.cells.map((cell) => (cell as { value: string }).value))).toEqual(texts)
})
