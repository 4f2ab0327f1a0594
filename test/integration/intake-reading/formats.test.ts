import { readFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { type FileToRead, readFile } from '../../../electron/backend/intake/reading/read-in-child.ts'
import type { FileRows, FileSummary } from '../../../electron/backend/intake/reading/reader-job.ts'
import { idNumber } from '../../support/intake-sheet.ts'
import { convertWithOffice } from '../../support/soffice.ts'

/** The same two people in every format: what a spreadsheet program can do to a list, it does here. */
const people = [
  { name: '张三', birth: { year: 1985, month: 10 }, idNumber: idNumber('19851001'), school: '第一小学' },
  { name: '李四', birth: { year: 1990, month: 2 }, school: '第一小学' },
]

const file = (bytes: Uint8Array, fileName: string): FileToRead => ({
  source: { bytes },
  fileName,
  kind: 'people',
  today: '2026-06-01',
})

async function readBoth(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ summary: FileSummary; rows: FileRows }> {
  const { summary, found } = await readFile(file(bytes, fileName))
  if (!found) throw new Error(`no table in ${fileName}`)
  return { summary, rows: found }
}

function expectPeople(rows: FileRows): void {
  expect(
    rows.rows.map(({ values: { name, birth, idNumber: id, school } }) => ({ name, birth, id, school })),
  ).toEqual(people.map(({ name, birth, idNumber: id, school }) => ({ name, birth, id, school })))
  expect(rows.rows.flatMap((r) => r.problems)).toEqual([])
}

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/intake/${name}`, import.meta.url))

let master: Uint8Array
beforeAll(async () => {
  master = await writeXlsx({
    sheets: [
      {
        name: '教师 ',
        rows: [
          ['某某县教师花名册', null, null, null, null],
          ['序号', '姓名', '出生年月', '身份证号', '单位'],
          ['一、城区学校', null, null, null, null],
          [1, '张　三', 1985.1, idNumber('19851001'), '第一小学'],
          [2, '李四', new Date(Date.UTC(1990, 1, 1)), null, '同上'],
          [null, null, null, null, null],
          ['注：本表一式两份', null, null, null, null],
        ],
        cells: new Map([
          ['3,2', { value: 1985.1, type: 'number', style: { numFmt: '0.00' } }],
          ['4,2', { value: new Date(Date.UTC(1990, 1, 1)), type: 'date', style: { numFmt: 'yyyy.mm' } }],
          ['4,0', { value: 2, type: 'formula', formula: 'A4+1', formulaResult: 2 }],
        ]),
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 4 },
          { startRow: 2, startCol: 0, endRow: 2, endCol: 4 },
        ],
        columns: [{}, {}, {}, { hidden: true }, {}],
      },
      {
        name: '说明',
        hidden: true,
        rows: [['填表说明'], ['请勿改动表头']],
      },
    ],
  })
})

describe('workbooks', () => {
  it.each([
    ['written by a library', null, 'a.xlsx', 'xlsx'],
    ['saved by LibreOffice as .xlsx', 'xlsx', 'a.xlsx', 'xlsx'],
    ['saved by LibreOffice as .xls', 'xls', 'a.xls', 'xls'],
    ['saved by LibreOffice as .ods', 'ods', 'a.ods', 'ods'],
  ])('%s', async (_, filter, fileName, format) => {
    const bytes = filter ? convertWithOffice(master, 'a.xlsx', filter) : master
    const { summary, rows } = await readBoth(bytes, fileName)
    expect(summary).toMatchObject({ format, proposed: 0 })
    expect(summary.notices.map((n) => n.code)).not.toContain('FILE_MISLABELLED')
    expect(summary.sheets[0]).toMatchObject({ name: '教师', refusal: null })
    expect(summary.sheets[1]).toMatchObject({ name: '说明', layout: null, refusal: 'SHEET_NO_HEADER' })
    expectPeople(rows)
    expect(rows.rows.map((r) => r.section)).toEqual(['城区学校', '城区学校'])
    expect(rows.layout.cuts).toMatchObject([{ reason: 'notes_below', fromRow: 7 }])
  })

  it('say which sheets and columns are hidden', async () => {
    const { summary } = await readBoth(convertWithOffice(master, 'a.xlsx', 'xls'), 'a.xls')
    expect(summary.notices).toEqual([
      { code: 'COLUMNS_HIDDEN', data: { sheet: '教师', columns: 'D' } },
      { code: 'SHEET_HIDDEN', data: { sheet: '说明' } },
    ])
  })

  it('an .xls that claims four billion properties is read', async () => {
    const xls = Buffer.from(convertWithOffice(master, 'a.xlsx', 'xls'))
    const summary = xls.indexOf(Buffer.from('e0859ff2f94f6810ab9108002b27b3d9', 'hex'))
    expect(summary).toBeGreaterThan(0)
    const section = summary - 28 + xls.readUInt32LE(summary + 16)
    xls.writeUInt32LE(0xffffffff, section + 4)
    expectPeople((await readBoth(xls, 'a.xls')).rows)
  })

  it('named as another format are read as what they are, and said so', async () => {
    const { summary, rows } = await readBoth(convertWithOffice(master, 'a.xlsx', 'xls'), '名册.xlsx')
    expect(summary.notices).toContainEqual({
      code: 'FILE_MISLABELLED',
      data: { extension: 'xlsx', format: 'xls' },
    })
    expectPeople(rows)
  })
})

describe('text files', () => {
  it.each([
    ['UTF-8', 'csv:Text - txt - csv (StarCalc):44,34,76,1', 'utf-8'],
    ['GB18030', 'csv:Text - txt - csv (StarCalc):44,34,85,1', 'gb18030'],
    ['UTF-16 with tabs', 'csv:Text - txt - csv (StarCalc):9,34,65535,1', 'utf-16le'],
  ])('CSV saved by LibreOffice in %s', async (_, filter, encoding) => {
    const shown = await writeXlsx({
      sheets: [
        {
          name: '教师',
          rows: [
            ['姓名', '出生年月', '身份证号', '单位'],
            ['张　三', 1985.1, idNumber('19851001'), '第一小学'],
            ['李四', '1990.02', null, '第一小学'],
          ],
          cells: new Map([['1,1', { value: 1985.1, type: 'number', style: { numFmt: '0.00' } }]]),
        },
      ],
    })
    const { summary, rows } = await readBoth(convertWithOffice(shown, 'a.xlsx', filter), 'a.csv')
    expect(summary).toMatchObject({ format: 'csv', encoding })
    expectPeople(rows)
  })

  it.each([
    ['UTF-8 with a byte-order mark', (t: string) => Buffer.from(`\ufeff${t}`), 'utf-8'],
    ['UTF-16 big-endian', (t: string) => Buffer.from(`\ufeff${t}`, 'utf16le').swap16(), 'utf-16be'],
  ])('CSV in %s', async (_, encode, encoding) => {
    const text = `姓名,出生年月,身份证号,单位\r\n张　三,1985.10,="${idNumber('19851001')}",第一小学\r\n李四,1990.02,,"第一小学"\r\n`
    const { summary, rows } = await readBoth(encode(text), 'a.csv')
    expect(summary).toMatchObject({ format: 'csv', encoding, notices: [] })
    expectPeople(rows)
  })

  it('HTML saved as .xls, in the GBK it was exported in', async () => {
    const utf8 = new TextDecoder().decode(fixture('people.html'))
    const { summary, rows } = await readBoth(gbk(utf8), 'a.xls')
    expect(summary).toMatchObject({ format: 'html', encoding: 'gb18030', notices: [] })
    expectPeople(rows)
  })

  it('XML-2003 saved as .xls', async () => {
    const { summary, rows } = await readBoth(fixture('people-2003.xml'), 'a.xls')
    expect(summary).toMatchObject({ format: 'xml2003', notices: [], sheets: [{ name: '教师' }] })
    expectPeople(rows)
    expect(rows.rows.map((r) => r.row)).toEqual([3, 5])
  })
})

/** Characters in GBK bytes: Node decodes it but does not encode, so the table is turned round. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk')
  const bytesOf = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      bytesOf.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail])
  return new Uint8Array([...text].flatMap((c) => (c < '\x80' ? [c.charCodeAt(0)] : (bytesOf.get(c) ?? [63]))))
}
