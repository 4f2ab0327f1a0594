import { rm, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readFile } from '../../../electron/backend/intake/reading/read-in-child.ts'
import type { FileRead, FileRows } from '../../../electron/backend/intake/reading/reader-job.ts'
import type { ReadRow } from '../../../shared/domain/intake.ts'
import { looseDayText } from '../../../shared/kernel/loose-day.ts'
import { idNumber } from '../../support/intake-sheet.ts'
import { convertWithOffice } from '../../support/soffice.ts'
import { xlsxParts, zipOf } from '../../support/zip.ts'

// One list with everything in it that offices do to lists, written as raw XML and opened and saved by LibreOffice in
// each of its formats: what it means may not depend on who saved it.

const text = (value: string, more = '') =>
  `t="inlineStr"${more}><is><t xml:space="preserve">${value}</t></is>`
const number = (value: number, more = '') => `${more}><v>${value}</v>`
const formula = (f: string, value: string, type = '') => `${type}><f>${f}</f><v>${value}</v>`
const quoted = ' s="1"'
const failed = ' t="e"'

const row = (r: number, cells: Record<string, string>, more = ''): string =>
  `<row r="${r}"${more}>${Object.entries(cells)
    .map(([column, cell]) => `<c r="${column}${r}" ${cell}</c>`)
    .join('')}</row>`

const numbers = {
  quoted: idNumber('19851001', 1),
  old: 999_999_850_601_001,
  damaged: 999_999_198_503_010_000,
  wide: idNumber('19850601', 5),
}
const wide = (ascii: string): string =>
  ascii.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

const list = [
  row(1, { A: text('某某县教师花名册') }),
  row(2, {
    A: text('序号'),
    B: text('姓名'),
    C: text('出生年月'),
    D: text('身份证号'),
    E: text('工作单位'),
    F: text('现任职务'),
    H: text('备注'),
  }),
  row(3, { F: text('职务'), G: text('任现职时间') }),
  row(4, { A: text('一、城区学校') }),
  row(5, {
    A: number(1),
    B: text('张　三'),
    C: text('1985.10'),
    D: text(numbers.quoted, quoted),
    E: text('第一小学'),
    F: text('教师'),
    G: text('2015年9月'),
    J: text('请于六月底前报送'),
  }),
  row(6, {
    A: formula('A5+1', '2'),
    B: text('李四'),
    C: number(1985.1),
    D: number(numbers.old),
    E: text('同上'),
  }),
  row(7, { A: number(3), B: text('王五'), C: text('85-3'), D: number(numbers.damaged), E: text('〃') }),
  row(8, {
    A: number(4),
    B: text('赵 六'),
    C: text('１９８５．０６'),
    D: text('1.30126E+17'),
    E: text('第二小学'),
  }),
  row(9, { A: number(5), B: text('孙七'), C: text('1985-6-1'), D: text(wide(numbers.wide)) }, ' hidden="1"'),
  row(10, {
    A: number(6),
    B: text('周八'),
    C: formula('NA()', '#N/A', failed),
    E: text('第二小学'),
    G: text('201509'),
  }),
  row(11, { A: text('合计'), B: text('6人') }),
  row(13, { A: text('注：1.本表一式两份；2.由学校填写。') }),
  row(15, { A: text('姓名'), B: text('性别'), C: text('联系电话') }),
  row(16, { A: text('另一张表的人'), B: text('男') }),
].join('')
const merges = ['A1:H1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:G2', 'H2:H3', 'A4:H4', 'E8:E9']

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const styles = `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs></styleSheet>`

/** The list as Excel would keep it, with a hidden column. */
function raw(): Uint8Array {
  const parts = xlsxParts(list)
  const named = (name: string) => {
    const part = parts.find((p) => p.name === name)
    if (!part) throw new Error(name)
    return part
  }
  const sheet = named('xl/worksheets/sheet1.xml')
  sheet.content = `<worksheet xmlns="${main}"><cols><col min="8" max="8" width="9"/><col min="4" max="4" width="20" hidden="1"/></cols><sheetData>${list}</sheetData><mergeCells count="${merges.length}">${merges.map((m) => `<mergeCell ref="${m}"/>`).join('')}</mergeCells></worksheet>`
  const types = named('[Content_Types].xml')
  types.content = String(types.content).replace(
    '</Types>',
    '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
  )
  const relations = named('xl/_rels/workbook.xml.rels')
  relations.content = String(relations.content).replace(
    '</Relationships>',
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  )
  return zipOf([...parts, { name: 'xl/styles.xml', content: styles }])
}

const said = (found: ReadRow) => ({
  name: found.values.name,
  birth:
    typeof found.values.birth === 'object' && 'year' in found.values.birth
      ? looseDayText(found.values.birth)
      : null,
  idNumber: found.values.idNumber ?? null,
  school: found.values.school ?? null,
  problems: found.problems.map((p) => `${p.code} ${p.column}`),
})

describe.each([
  ['as it is', null, 'xlsx'],
  ['saved by LibreOffice as .xlsx', 'xlsx', 'xlsx'],
  ['saved by LibreOffice as .xls', 'xls', 'xls'],
  ['saved by LibreOffice as .xls and named .et', 'xls', 'et'],
  ['saved by LibreOffice as .ods', 'ods', 'ods'],
])('a list with every habit of an office, %s', (_, filter, extension) => {
  let read: FileRead
  beforeAll(async () => {
    const bytes = filter ? convertWithOffice(raw(), 'a.xlsx', filter) : raw()
    const file = {
      source: { bytes },
      fileName: `a.${extension}`,
      kind: 'people',
      today: '2026-06-01',
    } as const
    read = await readFile(file)
  }, 120_000)

  it('a header in two rows, a title above, a section below', () => {
    expect(read.found?.layout).toMatchObject({
      headerRows: [2, 3],
      titles: expect.arrayContaining(['某某县教师花名册']),
    })
    expect(read.found?.layout.columns.map((c) => c.field)).toEqual([
      'serial',
      'name',
      'birth',
      'idNumber',
      'school',
      'post',
      'postFrom',
      'remark',
    ])
    expect(new Set(read.found?.rows.map((r) => r.section))).toEqual(new Set(['城区学校']))
  })

  it('quoted and old ID numbers, 同上 and 〃, months in every spelling, a merged school, full-width digits', () => {
    expect(read.found?.rows.map(said)).toEqual([
      { name: '张三', birth: '1985-10', idNumber: numbers.quoted, school: '第一小学', problems: [] },
      {
        name: '李四',
        birth: null,
        idNumber: String(numbers.old),
        school: '第一小学',
        problems: ['DATE_AMBIGUOUS C'],
      },
      {
        name: '王五',
        birth: null,
        idNumber: null,
        school: '第一小学',
        problems: ['DATE_CENTURY_MISSING C', 'ID_DAMAGED D'],
      },
      { name: '赵六', birth: '1985-06', idNumber: null, school: '第二小学', problems: ['ID_DAMAGED D'] },
      { name: '孙七', birth: '1985-06-01', idNumber: numbers.wide, school: '第二小学', problems: [] },
      { name: '周八', birth: null, idNumber: null, school: '第二小学', problems: ['VALUE_IS_ERROR C'] },
    ])
    expect(read.found?.rows[0]?.values).toMatchObject({ post: '教师', postFrom: { year: 2015, month: 9 } })
    expect(read.found?.rows[5]?.values).toMatchObject({ postFrom: { year: 2015, month: 9 } })
  })

  it('totals, notes and the table below are told, not taken', () => {
    const { skipped, layout } = read.found as FileRows
    expect(skipped.map((s) => s.reason)).toEqual(['section'])
    expect(layout.lastRow).toBe(10)
    expect(layout.cuts.map((c) => c.reason)).toEqual(['notes_below', 'second_table', 'right_of_table'])
  })

  it('what is hidden is read, and said', () => {
    const codes = read.summary.notices.map((n) => n.code)
    // LibreOffice's own .ods keeps it in a way the reader doesn't see
    expect(codes).toEqual(extension === 'ods' ? [] : ['COLUMNS_HIDDEN', 'ROWS_HIDDEN'])
  })
})

it('CSV in GBK, as WPS saves it: an apostrophe before the number, a number in scientific notation, 1985.1', async () => {
  const csv = convertWithOffice(
    zipOf(
      xlsxParts(
        [
          row(1, { A: text('姓名'), B: text('身份证号'), C: text('出生年月') }),
          row(2, { A: text('张三'), B: text(`'${numbers.quoted}`), C: text('1985.10') }),
          row(3, { A: text('李四'), B: number(numbers.damaged), C: number(1985.1) }),
        ].join(''),
      ),
    ),
    'a.xlsx',
    'csv:Text - txt - csv (StarCalc):44,34,85,1',
  )
  const file = { source: { bytes: csv }, fileName: 'a.csv', kind: 'people', today: '2026-06-01' } as const
  const { summary, found } = await readFile(file)
  expect(summary.encoding).toBe('gb18030')
  expect(found?.rows.map(said)).toEqual([
    { name: '张三', birth: '1985-10', idNumber: numbers.quoted, school: null, problems: [] },
    {
      name: '李四',
      birth: null,
      idNumber: null,
      school: null,
      problems: ['ID_DAMAGED B', 'DATE_AMBIGUOUS C'],
    },
  ])
})

it('two tables side by side: the first is read, the second is told', async () => {
  const sheet = [
    row(1, { A: text('姓名'), B: text('性别'), D: text('姓名'), E: text('性别') }),
    row(2, { A: text('张三'), B: text('男'), D: text('李四'), E: text('女') }),
  ].join('')
  const bytes = convertWithOffice(zipOf(xlsxParts(sheet)), 'a.xlsx', 'xls')
  const { found } = await readFile({
    source: { bytes },
    fileName: 'a.xls',
    kind: 'people',
    today: '2026-06-01',
  })
  expect(found?.rows.map((r) => r.values.name)).toEqual(['张三'])
  expect(found?.layout.cuts).toMatchObject([{ reason: 'second_table', fromColumn: 'D' }])
})

it('a file of 200 MB is refused by its size, without being read', async () => {
  const file = path.join(os.tmpdir(), `huge-${process.pid}.xlsx`)
  await writeFile(file, raw())
  await truncate(file, 200 * 2 ** 20)
  onTestFinished(() => rm(file))
  const reading = readFile({
    source: { path: file },
    fileName: 'a.xlsx',
    kind: 'people',
    today: '2026-06-01',
  })
  await expect(reading).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', data: { megabytes: 200 } })
})
