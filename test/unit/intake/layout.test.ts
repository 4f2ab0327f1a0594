import { describe, expect, it } from 'vitest'
import {
  layoutAt,
  proposeLayout,
  withMapping,
} from '../../../electron/backend/intake/reading/propose-layout.ts'
import { readRows } from '../../../electron/backend/intake/reading/read-rows.ts'
import type { Layout, Sheet } from '../../../shared/domain/intake.ts'
import { sheetOf, type Value } from '../../support/intake-sheet.ts'

const today = '2026-06-01'
const header: Value[] = ['序号', '姓名', '性别', '工作单位', '备注']
const zhang: Value[] = [1, '张三', '男', '第一小学', null]
const li: Value[] = [2, '李四', '女', '第二小学', null]

const fields = (layout: Layout): Record<string, string | null> =>
  Object.fromEntries(layout.columns.map((c) => [c.letter, c.field]))
const names = (sheet: Sheet): unknown[] =>
  readRows(sheet, proposeLayout(sheet, 'people'), today).rows.map((r) => r.values.name)
const skipped = (sheet: Sheet): [number, string][] =>
  readRows(sheet, proposeLayout(sheet, 'people'), today).skipped.map((s) => [s.row, s.reason])

describe('the header is found', () => {
  it('in the first row', () => {
    const layout = proposeLayout(sheetOf([header, zhang]), 'people')
    expect(layout).toMatchObject({ headerRows: [1], firstRow: 2, lastRow: 2, confidence: 1, missing: [] })
    expect(fields(layout)).toEqual({ A: 'serial', B: 'name', C: 'sex', D: 'school', E: 'remark' })
  })

  it('below a merged title and a sub-line', () => {
    const sheet = sheetOf(
      [['某某县教师花名册'], ['填报单位（盖章）：', null, null, '填报时间：2026年6月'], [], header, zhang],
      ['A1:E1'],
    )
    const layout = proposeLayout(sheet, 'people')
    expect(layout).toMatchObject({ headerRows: [4], firstRow: 5, lastRow: 5 })
    expect(layout.titles[0]).toBe('某某县教师花名册')
  })

  it('over two rows with merged groups, one label per column', () => {
    const sheet = sheetOf(
      [
        ['某某县教师花名册'],
        ['序号', '姓名', '现任职务', null, '学历', null],
        [null, null, '职务', '任职时间', '全日制', '在职'],
        [1, '张三', '校长', '2020.08', '本科', '研究生'],
      ],
      ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'],
    )
    const layout = proposeLayout(sheet, 'people')
    expect(layout).toMatchObject({ headerRows: [2, 3], firstRow: 4, lastRow: 4 })
    expect(layout.columns.map((c) => c.label)).toEqual([
      '序号',
      '姓名',
      '现任职务/职务',
      '现任职务/任职时间',
      '学历/全日制',
      '学历/在职',
    ])
    expect(fields(layout)).toMatchObject({ B: 'name', C: 'post', D: 'postFrom' })
  })

  it.each([
    ['merged over the table', ['A1:A2', 'B1:B2', 'C1:D1', 'A3:D3']],
    ['in the first cell alone', ['A1:A2', 'B1:B2', 'C1:D1']],
  ])('over two rows with a section right below, %s', (_, merges) => {
    const sheet = sheetOf(
      [
        ['序号', '姓名', '现任职务', null],
        [null, null, '职务', '任现职时间'],
        ['一、城区学校', null, null, null],
        [1, '张三', '校长', '2020.08'],
      ],
      merges,
    )
    expect(proposeLayout(sheet, 'people')).toMatchObject({ headerRows: [1, 2], firstRow: 3 })
    expect(skipped(sheet)).toEqual([[3, 'section']])
  })

  it('over two rows without merges, as in a CSV file', () => {
    const sheet = sheetOf([
      ['序号', '姓名', '现任职务', null, '备注'],
      [null, null, '职务', '任职时间', null],
      [1, '张三', '校长', '2020.08', null],
    ])
    expect(proposeLayout(sheet, 'people')).toMatchObject({ headerRows: [1, 2], firstRow: 3, lastRow: 3 })
  })

  it('over two rows whose lower labels nobody knows', () => {
    const sheet = sheetOf(
      [
        ['姓名', '性别', '论文', null],
        [null, null, '省级', '国家级'],
        ['张三', '男', '2', '1'],
      ],
      ['A1:A2', 'B1:B2', 'C1:D1'],
    )
    expect(proposeLayout(sheet, 'people')).toMatchObject({ headerRows: [1, 2], firstRow: 3 })
    expect(names(sheet)).toEqual(['张三'])
  })

  it.each([
    ['spaces and line breaks in labels', ['序 号', '姓　名', '性 别', '出生\n年月']],
    ['marks of obligation', ['序号', '*姓名', '性别（必填）', '出生年月★']],
    ['other words', ['编号', '教师姓名', '男/女', '出生日期']],
  ])('with %s', (_, labels) => {
    const layout = proposeLayout(sheetOf([labels, [1, '张三', '男', '1985.06']]), 'people')
    expect(fields(layout)).toEqual({ A: 'serial', B: 'name', C: 'sex', D: 'birth' })
  })

  it('with 配偶姓名 left alone beside 姓名', () => {
    const layout = proposeLayout(
      sheetOf([
        ['配偶姓名', '姓名', '性别'],
        ['甲', '乙乙', '男'],
      ]),
      'people',
    )
    expect(fields(layout)).toEqual({ A: null, B: 'name', C: 'sex' })
  })

  it('with similar labels at lower confidence', () => {
    const layout = proposeLayout(
      sheetOf([
        ['姓名', '身份证号码（18位）', '本人联系电话'],
        ['张三', 'x', 'y'],
      ]),
      'people',
    )
    expect(layout.columns.map((c) => [c.field, c.match])).toEqual([
      ['name', 'exact'],
      ['idNumber', 'exact'],
      ['phone', 'similar'],
    ])
    expect(layout.confidence).toBeLessThan(1)
  })

  it('with 任职年月 and 称号取得时间 taken for no duty and no title: they ask when', () => {
    const head = ['姓名', '任职年月', '职称取得年月', '职务']
    const layout = proposeLayout(sheetOf([head, ['张三', '2022.09', '2018.01', '教师']]), 'people')
    expect(layout.columns.map((c) => c.field)).toEqual(['name', null, null, 'post'])
  })

  it.each([
    ['prose', [['关于开展教师培训的通知'], ['各学校：'], ['请于六月底前报送名单。']]],
    [
      'figures alone',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    [
      'another list',
      [
        ['品名', '单价', '数量'],
        ['粉笔', 5, 20],
      ],
    ],
  ])('or refused: %s', (_, rows) => {
    expect(() => proposeLayout(sheetOf(rows), 'people')).toThrow(
      expect.objectContaining({ code: 'SHEET_NO_HEADER', data: { sheet: 'Sheet1' } }),
    )
  })

  it('where somebody points, even with the key missing', () => {
    const sheet = sheetOf([
      ['甲', '乙'],
      ['丙', '丁'],
    ])
    expect(layoutAt(sheet, 'people', 1)).toMatchObject({ headerRows: [1], firstRow: 2, missing: ['name'] })
  })
})

describe('rows that are no records', () => {
  it('section rows name the group of the people below', () => {
    const sheet = sheetOf([header, ['一、城区学校'], zhang, ['二、乡村学校'], li], ['A2:E2', 'A4:E4'])
    expect(skipped(sheet)).toEqual([
      [2, 'section'],
      [4, 'section'],
    ])
    const { rows } = readRows(sheet, proposeLayout(sheet, 'people'), today)
    expect(rows.map((r) => [r.values.name, r.section])).toEqual([
      ['张三', '城区学校'],
      ['李四', '乡村学校'],
    ])
  })

  it.each([
    ['in the serial column', ['（一）初中']],
    ['in the serial column without numeral', ['城区学校']],
    ['in the name column', [null, '二、乡村学校']],
    ['in the name column without numeral', [null, '第三小学']],
  ])('a section row %s', (_, row) => {
    expect(skipped(sheetOf([header, zhang, row, li]))).toEqual([[3, 'section']])
  })

  it.each([
    ['sample', ['示例', '王小明', '男', '某某小学']],
    ['sample', ['例：', '王小明', '男', '某某小学']],
    ['sample', [null, '样例：王小明', '男', '某某小学']],
    ['sample', [1, '王小明（示例）', '男', '某某小学']],
    ['total', ['合计', null, '2人']],
    ['total', [null, '小计', 2]],
    ['header_repeated', header],
    ['note', ['注：本页由学校填写']],
  ])('a %s row %j', (reason, row) => {
    const sheet = sheetOf([header, zhang, row, li])
    expect(skipped(sheet)).toEqual([[3, reason]])
    expect(names(sheet)).toEqual(['张三', '李四'])
  })

  it('rows numbered in advance, blank rows and rows of spaces', () => {
    const sheet = sheetOf([
      header,
      zhang,
      [],
      [' ', '　'],
      li,
      [3],
      [{ kind: 'number', value: 4, shown: '4', formula: true }],
    ])
    expect(names(sheet)).toEqual(['张三', '李四'])
    expect(proposeLayout(sheet, 'people')).toMatchObject({ lastRow: 5, cuts: [] })
  })

  it('a person with nothing but a name is a record', () => {
    expect(names(sheetOf([header, zhang, [null, '王五']]))).toEqual(['张三', '王五'])
  })

  it('a person whose name is a word for notes is a record', () => {
    expect(names(sheetOf([header, [1, '注一', '男', '第一小学'], li]))).toEqual(['注一', '李四'])
  })
})

describe('what stands outside the table is cut off and told', () => {
  it('notes below', () => {
    const sheet = sheetOf([
      header,
      zhang,
      li,
      [],
      ['注：1.本表一式两份；'],
      ['2.身份证号填写为文本。'],
      ['填表人：', '王五', null, '联系电话：'],
    ])
    const layout = proposeLayout(sheet, 'people')
    expect(layout.lastRow).toBe(3)
    expect(layout.cuts).toEqual([
      { reason: 'notes_below', fromRow: 5, toRow: 7, fromColumn: 'A', text: '注:1.本表一式两份;' },
    ])
    expect(names(sheet)).toEqual(['张三', '李四'])
  })

  it('notes to the right', () => {
    const sheet = sheetOf([[...header, null, '填表说明'], [...zhang, null, '1.姓名与身份证一致'], li])
    const layout = proposeLayout(sheet, 'people')
    expect(layout.columns.at(-1)?.letter).toBe('E')
    expect(layout.cuts).toMatchObject([{ reason: 'right_of_table', fromRow: 1, toRow: 2, fromColumn: 'G' }])
  })

  it('a second table to the right', () => {
    const sheet = sheetOf([
      [...header, null, '序号', '姓名', '性别'],
      [...zhang, null, 1, '赵六', '男'],
    ])
    expect(proposeLayout(sheet, 'people').cuts).toMatchObject([{ reason: 'second_table', fromColumn: 'G' }])
    expect(names(sheet)).toEqual(['张三'])
  })

  it('a second table below', () => {
    const sheet = sheetOf([
      header,
      zhang,
      [],
      ['姓名', '手机号', '身份证号', '学科'],
      ['赵六', null, null, '语文'],
    ])
    expect(proposeLayout(sheet, 'people').cuts).toMatchObject([
      { reason: 'second_table', fromRow: 4, toRow: 5 },
    ])
    expect(names(sheet)).toEqual(['张三'])
  })
})

describe('a mapping', () => {
  const layout = proposeLayout(
    sheetOf([
      ['姓名', '单位', '曾在单位'],
      ['张三', '第一小学', '第二小学'],
    ]),
    'people',
  )

  it('is named by the arrangement of labels, not by what stands below or beside', () => {
    const again = proposeLayout(
      sheetOf([['标题'], ['姓 名', '单位', '曾在单位'], ['李四', '甲', '乙']]),
      'people',
    )
    const other = proposeLayout(
      sheetOf([
        ['单位', '姓名', '曾在单位'],
        ['甲', '李四', '乙'],
      ]),
      'people',
    )
    expect(again.fingerprint).toBe(layout.fingerprint)
    expect(other.fingerprint).not.toBe(layout.fingerprint)
  })

  it('moves a field to the chosen column, by label or by letter', () => {
    expect(fields(withMapping(layout, { 曾在单位: 'school' }))).toEqual({ A: 'name', B: null, C: 'school' })
    expect(fields(withMapping(layout, { '=B': null, '=C': 'remark' }))).toEqual({
      A: 'name',
      B: null,
      C: 'remark',
    })
  })

  it('says which required field is left without a column', () => {
    expect(withMapping(layout, { 姓名: null }).missing).toEqual(['name'])
  })

  it.each([
    [{ 姓名: 'nonsense' }, 'MAPPING_FIELD_UNKNOWN'],
    [{ 没有这列: 'name' }, 'MAPPING_COLUMN_UNKNOWN'],
    [{ '=B': 'school', '=C': 'school' }, 'MAPPING_FIELD_TWICE'],
  ])('%j is refused as %s', (mapping, code) => {
    expect(() => withMapping(layout, mapping)).toThrow(expect.objectContaining({ code }))
  })
})

describe('a list of schools', () => {
  it('takes a row of one cell as a school, not as a section', () => {
    const sheet = sheetOf([['学校名称'], ['第一小学'], ['乡村学校'], ['第二中学']])
    const { rows, skipped: left } = readRows(sheet, proposeLayout(sheet, 'schools'), today)
    expect(rows.map((r) => r.values.name)).toEqual(['第一小学', '第二中学'])
    expect(left).toEqual([{ row: 3, reason: 'section', text: '乡村学校' }])
  })

  it('reads type, area, weakness and short names', () => {
    const sheet = sheetOf([
      ['序号', '学校名称', '学校简称', '学校类型', '城乡类别', '是否薄弱学校'],
      [1, '某某县第一小学', '一小、县一小', '小学', '城区', '否'],
      [2, '某某县石门乡中学', '', '九年一贯制', '乡村', '√'],
      [3, '某某县第三小学', '', '奇怪', '镇区', ''],
    ])
    const { rows } = readRows(sheet, proposeLayout(sheet, 'schools'), today)
    expect(rows.map((r) => ({ ...r.values }))).toEqual([
      {
        serial: 1,
        name: '某某县第一小学',
        shortNames: ['一小', '县一小'],
        type: 'school',
        area: 'urban',
        weak: false,
      },
      { serial: 2, name: '某某县石门乡中学', type: 'school', area: 'rural', weak: true },
      { serial: 3, name: '某某县第三小学' },
    ])
    expect(rows[2]?.problems.map((p) => [p.code, p.severity, p.column])).toEqual([
      ['CHOICE_UNKNOWN', 'warn', 'D'],
      ['CHOICE_UNKNOWN', 'warn', 'E'],
    ])
  })
})
