import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flagDuplicates } from '../../../electron/backend/intake/flag-duplicates.ts'
import { proposeLayout } from '../../../electron/backend/intake/reading/propose-layout.ts'
import { readRows } from '../../../electron/backend/intake/reading/read-rows.ts'
import { gravest, type ReadRow } from '../../../shared/domain/intake.ts'
import { idNumber, sheetOf, type Value } from '../../support/intake-sheet.ts'

const today = '2026-06-01'
const header = [
  '姓名',
  '性别',
  '出生年月',
  '身份证号',
  '手机号',
  '学校',
  '学科',
  '参加工作时间',
  '是否一线教师',
]

function read(rows: readonly (readonly Value[])[], merges: string[] = [], typed = true): readonly ReadRow[] {
  const sheet = sheetOf([header, ...rows], merges, typed)
  const layout = proposeLayout(sheet, 'people')
  return flagDuplicates(readRows(sheet, layout, today).rows, layout)
}
const values = (row: ReadRow | undefined): Record<string, unknown> => ({ ...row?.values })
const problems = (row: ReadRow | undefined): unknown[] => (row?.problems ?? []).map((p) => [p.code, p.column])

/** One row with 张三 and the given cells by column letter. */
function one(cells: Record<string, Value>, typed = true): ReadRow | undefined {
  const row: Value[] = ['张三', ...Array<Value>(8).fill(null)]
  for (const [letter, value] of Object.entries(cells)) row[letter.charCodeAt(0) - 65] = value
  return read([row], [], typed)[0]
}

describe('a row', () => {
  it('becomes typed values and keeps what was shown', () => {
    const row = one({
      A: '张　三 ',
      B: '男',
      C: '1985.06',
      D: `'${idNumber('19850601')}`,
      E: '139 0000 0001',
      F: '第一小学',
      G: '语文',
      H: '2007年8月',
      I: '是',
    })
    expect(values(row)).toEqual({
      name: '张三',
      sex: 'male',
      birth: { year: 1985, month: 6 },
      idNumber: idNumber('19850601'),
      phone: '13900000001',
      school: '第一小学',
      subject: '语文',
      inServiceSince: { year: 2007, month: 8 },
      frontLine: true,
    })
    expect(row).toMatchObject({ row: 2, problems: [], shown: { name: '张　三', birth: '1985.06' } })
  })

  it('has no prototype that a header could reach', () => {
    expect(Object.getPrototypeOf(one({})?.shown)).toBeNull()
    expect(one({})?.values).not.toHaveProperty('constructor')
  })

  it('without a name is refused', () => {
    expect(problems(one({ A: null, B: '男', F: '第一小学' }))).toEqual([['VALUE_MISSING', 'A']])
  })

  it.each(['/', '—', '无', '－', ' '])('takes %j as nothing said', (mark) => {
    expect(values(one({ C: mark, G: mark }))).toEqual({ name: '张三' })
  })
})

describe('dates', () => {
  it.each<[string, Value, string]>([
    ['a date cell', { kind: 'date', value: '1985-06-01', shown: '1985/6/1' }, '1985-6-1'],
    ['a date cell that shows the month', { kind: 'date', value: '1985-06', shown: '1985年6月' }, '1985-6-'],
    ['two decimals', 1985.06, '1985-6-'],
    ['1985.1 shown as 1985.10', { kind: 'number', value: 1985.1, shown: '1985.10' }, '1985-10-'],
    ['six digits', 198_506, '1985-6-'],
    ['text of January', '1985.1', '1985-1-'],
    ['full width', '１９８５．０６', '1985-6-'],
  ])('%s', (_, cell, day) => {
    const birth = one({ C: cell })?.values.birth as { year: number; month: number; day?: number }
    expect(`${birth.year}-${birth.month}-${birth.day ?? ''}`).toBe(day)
  })

  it('a numeric 1985.1 is asked about, with both months', () => {
    const row = one({ C: 1985.1 })
    expect(row?.values).not.toHaveProperty('birth')
    expect(row?.problems).toEqual([
      {
        code: 'DATE_AMBIGUOUS',
        severity: 'ask',
        row: 2,
        column: 'C',
        field: 'birth',
        data: { shown: '1985.1', candidates: ['1985-01', '1985-10'] },
      },
    ])
  })

  it('1985.1 in a file without types is asked about too', () => {
    expect(problems(one({ C: '1985.1' }, false))).toEqual([['DATE_AMBIGUOUS', 'C']])
  })

  it('a bare serial is read and said so', () => {
    const row = one({ C: 31_199 })
    expect(row?.values.birth).toEqual({ year: 1985, month: 6, day: 1 })
    expect(row?.problems).toMatchObject([{ code: 'DATE_FROM_SERIAL', severity: 'warn' }])
  })

  it.each([
    ['2026.07', 'DATE_IN_FUTURE'],
    ['1985', 'DATE_MONTH_MISSING'],
    ['1985.13', 'DATE_IMPOSSIBLE'],
    ['不详', 'DATE_UNREADABLE'],
  ])('%s is refused as %s', (text, code) => {
    const row = one({ C: text })
    expect(problems(row)).toEqual([[code, 'C']])
    expect(gravest(row?.problems ?? [])).toBe('refuse')
  })
})

describe('ID numbers', () => {
  const valid = idNumber('19850601')

  it.each<[string, Value]>([
    ['led by an apostrophe', `'${valid}`],
    ['in full width', [...valid].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')],
    ['with spaces', ` ${valid.slice(0, 6)} ${valid.slice(6)}\u200b`],
    ['with a lower-case x', valid.toLowerCase()],
  ])('%s', (_, cell) => expect(one({ D: cell })?.values.idNumber).toBe(valid))

  it('ending in a lower-case x', () => {
    const order = Array.from({ length: 99 }, (_, i) => i + 1).find((n) =>
      idNumber('19850601', n).endsWith('X'),
    )
    const number = idNumber('19850601', order)
    expect(one({ D: number.toLowerCase() })?.values.idNumber).toBe(number)
  })

  it('fill in birth and sex where the columns are blank', () => {
    expect(values(one({ D: valid }))).toMatchObject({ birth: { year: 1985, month: 6, day: 1 }, sex: 'male' })
  })

  it('of 15 digits kept as a number are whole', () => {
    expect(one({ D: 999_999_850_601_001 })?.values.idNumber).toBe('999999850601001')
  })

  it.each<[string, Value]>([
    ['scientific text', '9.99999E+17'],
    ['scientific text of LibreOffice', '9.9999919850601E+017'],
    ['a number of 18 digits', { kind: 'number', value: 999_999_198_506_010_000, shown: '1E+18' }],
    ['text whose end is 000', `${valid.slice(0, 15)}000`],
  ])('damaged as %s are refused, never repaired', (_, cell) => {
    const row = one({ D: cell })
    expect(problems(row)).toEqual([['ID_DAMAGED', 'D']])
    expect(row?.values).not.toHaveProperty('idNumber')
  })

  it.each([
    [valid.slice(0, 17), 'ID_LENGTH'],
    [`${valid.slice(0, 17)}${valid.endsWith('1') ? '2' : '1'}`, 'ID_CHECKSUM'],
    ['护照G00000000', 'ID_LENGTH'],
  ])('%s is refused as %s', (text, code) => expect(problems(one({ D: text }))).toEqual([[code, 'D']]))

  it('that disagree with birth or sex are asked about, naming both', () => {
    const row = one({ B: '女', C: '1985.07', D: valid })
    expect(row?.problems.map((p) => [p.code, p.severity, p.column, p.data])).toEqual([
      ['ID_BIRTH_MISMATCH', 'ask', 'C', { written: '1985-07', derived: '1985-06-01' }],
      ['ID_SEX_MISMATCH', 'ask', 'B', { written: 'female', derived: 'male' }],
    ])
  })

  it('do not hide an unreadable birth', () => {
    expect(problems(one({ C: '不详', D: valid }))).toEqual([['DATE_UNREADABLE', 'C']])
    expect(one({ C: '不详', D: valid })?.values).not.toHaveProperty('birth')
  })

  it('never come back changed: any valid number is read as itself, any other is refused', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{17}[0-9X]$/), (text) => {
        const read = one({ D: text })?.values.idNumber
        expect(read === undefined || read === text).toBe(true)
      }),
    )
  })
})

describe('other cells', () => {
  it.each<[Value, string]>([
    [13_900_000_001, '13900000001'],
    ['+86 139-0000-0001', '13900000001'],
    ['0311-82500000', '031182500000'],
    ['82500000', '82500000'],
  ])('the phone %j is %s', (cell, phone) => expect(one({ E: cell })?.values.phone).toBe(phone))

  it.each<[string, Value, string, string]>([
    ['E', '1.39E+10', 'PHONE_DAMAGED', 'phone'],
    ['E', '12345', 'PHONE_UNREADABLE', 'phone'],
    ['B', '男女', 'SEX_UNREADABLE', 'sex'],
    ['I', '也许', 'YES_NO_UNREADABLE', 'frontLine'],
    ['F', { kind: 'error', value: '#N/A', shown: '#N/A' }, 'VALUE_IS_ERROR', 'school'],
    ['A', '张三（小）', 'NAME_UNUSABLE', 'name'],
    ['A', 12, 'NAME_UNUSABLE', 'name'],
    ['F', '学'.repeat(501), 'VALUE_TOO_LONG', 'school'],
  ])('%s = %j is refused as %s', (letter, cell, code, field) => {
    const row = one({ [letter]: cell })
    expect(problems(row)).toEqual([[code, letter]])
    expect(row?.values).not.toHaveProperty(field)
  })
})

describe('cells that point to the row above', () => {
  it.each(['同上', '〃', '″', '"'])('%s takes what stands above, twice in a row too', (mark) => {
    const rows = read([
      ['张三', '男', null, null, null, '第一小学'],
      ['李四', '女', null, null, null, mark],
      ['王五', '男', null, null, null, mark],
    ])
    expect(rows.map((r) => r.values.school)).toEqual(['第一小学', '第一小学', '第一小学'])
  })

  it('are refused where a row is told apart, and where nothing stands above', () => {
    const rows = read([
      ['张三', null, null, null, null, '同上'],
      ['李四', null, null, '同上', '〃', '第一小学'],
    ])
    expect(problems(rows[0])).toEqual([['SAME_AS_ABOVE_UNUSABLE', 'F']])
    expect(problems(rows[1])).toEqual([
      ['SAME_AS_ABOVE_UNUSABLE', 'D'],
      ['SAME_AS_ABOVE_UNUSABLE', 'E'],
    ])
  })

  it('a school merged down over its people belongs to each of them', () => {
    const rows = read(
      [
        ['张三', '男', null, null, null, '第一小学'],
        ['李四', '女'],
        ['王五', '男'],
      ],
      ['F2:F3'],
    )
    expect(rows.map((r) => r.values.school)).toEqual(['第一小学', '第一小学', undefined])
  })
})

describe('duplicates inside the file', () => {
  const id = idNumber('19850601')

  it('by ID number are refused on both rows, each naming the other', () => {
    const rows = read([
      ['张三', null, null, id],
      ['李四', '男', null, null],
      ['张三丰', null, null, `'${id}`],
    ])
    expect(rows.map((r) => r.problems.map((p) => [p.code, p.severity, p.data]))).toEqual([
      [['DUPLICATE_IN_FILE', 'refuse', { rows: ['4'] }]],
      [],
      [['DUPLICATE_IN_FILE', 'refuse', { rows: ['2'] }]],
    ])
  })

  it('by name, birth and school are asked about', () => {
    const same = ['张三', '男', '1985.06', null, null, '第一小学']
    const rows = read([
      same,
      ['张三', '男', '1985.07', null, null, '第一小学'],
      ['张 三', '男', '198506', null, null, '第一小学'],
    ])
    expect(rows.map((r) => r.problems.map((p) => [p.code, p.severity, p.data.rows]))).toEqual([
      [['DUPLICATE_IN_FILE_POSSIBLE', 'ask', ['4']]],
      [],
      [['DUPLICATE_IN_FILE_POSSIBLE', 'ask', ['2']]],
    ])
  })

  it('are none where two ID numbers tell two namesakes apart', () => {
    const rows = read([
      ['张三', null, '1985.06', idNumber('19850601', 1), null, '第一小学'],
      ['张三', null, '1985.06', idNumber('19850601', 3), null, '第一小学'],
    ])
    expect(rows.flatMap((r) => r.problems)).toEqual([])
  })

  it('are found in good time among twenty thousand alike', () => {
    const same = ['张三', '男', '1985.06', null, null, '第一小学']
    const rows = read(Array.from({ length: 20_000 }, () => same))
    expect(rows).toHaveLength(20_000)
    expect(rows.at(-1)?.problems[0]?.data.rows).toHaveLength(20)
  }, 10_000)
})
