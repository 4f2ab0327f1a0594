import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { writeXlsx } from '../../../electron/backend/roster/writers/xlsx.ts'
import type { DocumentModel, DocumentRow } from '../../../shared/domain/document.ts'
import { examples } from '../../support/document/documents.ts'
import { cellsOf, collect, expectedCells } from '../../support/document/xlsx.ts'

test.each(Object.entries(examples))(
  '%s: the file holds the cells of the model, one by one',
  async (_, document) => {
    const bytes = await collect(writeXlsx(document))
    expect(await cellsOf(bytes, document)).toEqual(document.sheets.map(expectedCells))
  },
)

test.each(Object.entries(examples))(
  '%s: A4, fitted to the width, heads repeated, pages numbered',
  async (_, document) => {
    const { sheets } = await readXlsx(await collect(writeXlsx(document)))
    expect(sheets.map((sheet) => sheet.name)).toEqual(document.sheets.map((sheet) => sheet.name))
    for (const [at, { orientation, repeated, numbered, rows }] of document.sheets.entries()) {
      const read = sheets[at]
      expect(read?.pageSetup).toMatchObject({ paperSize: 'a4', orientation, fitToWidth: 1, fitToHeight: 0 })
      expect(read?.pageSetup?.printTitlesRow).toBe(
        repeated ? `$${repeated.from + 1}:$${repeated.to + 1}` : undefined,
      )
      expect(Boolean(read?.headerFooter?.oddFooter?.includes('第 &P 页，共 &N 页'))).toBe(numbered)
      const spans = rows
        .flatMap((row) => row.cells)
        .filter((cell) => {
          return cell !== null && typeof cell === 'object' && (cell.columns ?? 1) * (cell.rows ?? 1) > 1
        })
      expect(read?.merges ?? []).toHaveLength(spans.length)
    }
  },
)

const hostile = [
  '=1+1',
  '+86 138',
  '-3',
  '@SUM(A1)',
  "'0012",
  '999999198506180012',
  '0311',
  '1.30126E+17',
  '1985.10',
  'TRUE',
  '<b>&amp;"x"</b>',
  ' 前后空格 ',
  '第一行\n第二行',
  '铃\u0007声',
  '_x0041_',
  '𠮷野家',
]

function listOf(rows: DocumentRow[]): DocumentModel {
  return {
    form: 'own-roster',
    title: '名单',
    sheets: [
      {
        name: '名单',
        orientation: 'portrait',
        layout: 'form',
        columns: [
          { key: 'serial', width: 4, kind: 'serial', align: 'center' },
          { key: 'text', width: 30, kind: 'text', align: 'left' },
          { key: 'amount', width: 12, kind: 'money', align: 'right' },
          { key: 'answer', width: 12, kind: 'text', align: 'left' },
        ],
        rows,
        repeated: null,
        numbered: false,
      },
    ],
  }
}

test('hostile text stays the text it is, and never becomes a formula', async () => {
  const document = listOf(hostile.map((text, at) => ({ role: 'body', cells: [at + 1, text, 12_345, ''] })))
  const { sheets } = await readXlsx(await collect(writeXlsx(document)), { readStyles: true })
  expect(sheets[0]?.rows.map((row) => row.slice(0, 3))).toEqual(
    hostile.map((text, at) => [at + 1, text, 123.45]),
  )
  for (const cell of sheets[0]?.cells?.values() ?? []) expect(cell.formula).toBeUndefined()
  expect(sheets[0]?.cells?.get('5,1')?.style?.numFmt).toBe('@')
  expect(sheets[0]?.cells?.get('5,2')?.style?.numFmt).toBe('#,##0.00')
})

test('a text longer than a spreadsheet cell can hold is refused, not cut', async () => {
  const document = listOf([{ role: 'body', cells: [1, '长'.repeat(32_768), 0, ''] }])
  await expect(collect(writeXlsx(document))).rejects.toThrow('B1')
})

test('a locked file leaves one column writable and carries its number and digest', async () => {
  const document = listOf([
    { role: 'head', cells: ['序号', '内容', '金额', '审核意见'] },
    { role: 'body', cells: [1, '甲', 100, ''] },
  ])
  const properties = { rosterNumber: '2025-花-014', rosterDigest: 'a1<b2>' }
  const workbook = await readXlsx(await collect(writeXlsx(document, { writable: ['answer'], properties })), {
    readStyles: true,
  })
  expect(workbook.properties?.custom).toEqual(properties)
  expect(workbook.sheets[0]?.protection?.sheet).toBe(true)
  const locked = (ref: string) => workbook.sheets[0]?.cells?.get(ref)?.style?.protection?.locked
  expect([locked('0,3'), locked('1,1'), locked('1,3')]).toEqual([true, true, false])
})

test('the same document gives the same bytes', async () => {
  const [document] = Object.values(examples)
  if (!document) throw new Error('no example')
  expect(await collect(writeXlsx(document))).toEqual(await collect(writeXlsx(structuredClone(document))))
})

test('faces go by their Chinese names', async () => {
  const document = examples['exit-roster']
  if (!document) throw new Error('no example')
  const { sheets } = await readXlsx(await collect(writeXlsx(document)), { readStyles: true })
  const font = (ref: string) => sheets[0]?.cells?.get(ref)?.style?.font
  expect(font('0,0')).toMatchObject({ name: '方正小标宋简体', size: 20 })
  expect(font('1,0')).toMatchObject({ name: '楷体' })
  expect(font('3,1')).toMatchObject({ name: '宋体', size: 10.5, bold: true })
})
