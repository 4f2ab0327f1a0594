import { type CellStyle, writeXlsx } from 'hucre/xlsx'
import { careerOf } from '../../electron/backend/admin/demonstration/careers.ts'
import { IdNumbers, phoneNumber } from '../../electron/backend/admin/demonstration/identity.ts'
import { everybody, type Person, sizes } from '../../electron/backend/admin/demonstration/people.ts'
import { county, kindOf, type School, schools } from '../../electron/backend/admin/demonstration/schools.ts'
import { day, holdsOn } from '../../shared/kernel/day.ts'

// The county's lists as its office keeps them: a merged title, a line of who filled it in, headers in two rows, section
// rows, notes below, names of two characters drawn apart, months as 1985.06, ID numbers as text.

type Cell = string | number | null
type Merge = { startRow: number; startCol: number; endRow: number; endCol: number }

const onDay = day('2025-06-18')
const kindWords = {
  school: '中小学',
  vocational: '职业学校',
  kindergarten: '幼儿园',
  research_office: '教研室',
  training_school: '教师进修学校',
  office: '机关',
} as const

/** 李敏 as many offices write it: 李　敏. */
const drawnApart = (name: string): string => (name.length === 2 ? `${name[0]}\u3000${name[1]}` : name)
const month = (iso: string): string => iso.slice(0, 7).replace('-', '.')

/** Joins the header's upper row over columns that share a label, and downwards where there is none below. */
function headerMerges(upper: readonly Cell[], lower: readonly Cell[], row: number): Merge[] {
  return upper.flatMap((label, column): Merge[] => {
    if (label === null) return []
    let last = column
    while (last + 1 < upper.length && upper[last + 1] === null && lower[last + 1] !== null) last++
    const down = lower[column] === null
    if (!down && last === column) return []
    return [{ startRow: row, startCol: column, endRow: row + (down ? 1 : 0), endCol: last }]
  })
}

async function office(
  name: string,
  title: string,
  header: [Cell[], Cell[]],
  body: Cell[][],
  notes: string[],
): Promise<Uint8Array> {
  const width = header[0].length
  const across = (row: number): Merge => ({ startRow: row, startCol: 0, endRow: row, endCol: width - 1 })
  const wide = (text: string): Cell[] => [text, ...Array<Cell>(width - 1).fill(null)]
  const line: Cell[] = wide(`填报单位（盖章）：${county}教育局`)
  line[width - 2] = '填报时间：2025年6月'
  const rows = [wide(title), line, ...header, ...body, wide(''), ...notes.map(wide)]
  const text: CellStyle = { numFmt: '@' }
  const cells = new Map(
    rows.flatMap((row, r) =>
      row.flatMap((value, c) =>
        typeof value === 'string' && /^\d{11,}X?$|^\d{17}X$/.test(value)
          ? [[`${r},${c}`, { value, type: 'string' as const, style: text }] as const]
          : [],
      ),
    ),
  )
  const sections = body.flatMap((row, i) =>
    typeof row[0] === 'string' && row[1] === null ? [across(4 + i)] : [],
  )
  return writeXlsx({
    sheets: [
      {
        name: `${name} `,
        rows,
        cells,
        merges: [across(0), ...headerMerges(header[0], header[1], 2), ...sections],
      },
    ],
  })
}

/** 各级各类学校基本情况统计表: town and country as sections, whether a school is weak today, who heads it. */
export function schoolSheet(): Promise<Uint8Array> {
  const size = sizes(schools, 3_000)
  const heads = new Map([...everybody(schools, size, 1)].map((p) => [p.at, p.name]))
  const rowsOf = (area: School['area']): Cell[][] =>
    schools
      .map((school, at) => ({ school, at }))
      .filter(({ school }) => school.area === area)
      .map(({ school, at }, i) => [
        i + 1,
        school.name,
        school.aliases.join('、'),
        kindWords[kindOf(school.form) as keyof typeof kindWords],
        area === 'urban' ? '城区' : '乡村',
        school.town,
        school.weak.some((w) => holdsOn(w, onDay)) ? '是' : '否',
        drawnApart(heads.get(at) ?? ''),
        null,
      ])
  return office(
    '学校',
    `${county}各级各类学校基本情况统计表`,
    [
      ['序号', '学校', null, '学校类型', '城乡类别', '所在乡镇', '是否薄弱学校', '校长姓名', '备注'],
      [null, '学校名称', '简称', null, null, null, null, null, null],
    ],
    [
      ['一、城区学校', ...Array<Cell>(8).fill(null)],
      ...rowsOf('urban'),
      ['二、乡村学校', ...Array<Cell>(8).fill(null)],
      ...rowsOf('rural'),
    ],
    ['说明：1.学校类型按办学许可填写；2.薄弱学校以县教育局认定为准。'],
  )
}

/** What a row of the teachers' list says of somebody; the test's own word for what must be read back. */
export interface ListedTeacher {
  person: Person
  school: string
  idNumber: string
  phone: string
}

/** Everybody of the first schools, as a county of that many people has them. */
export function listedTeachers(ofSchools = schools.length, people = 3_000): ListedTeacher[] {
  const numbers = new IdNumbers()
  return [...everybody(schools, sizes(schools, people))]
    .map((person, i) => ({
      person,
      school: (schools[person.at] as School).name,
      idNumber: numbers.next(person.birthOn, person.sex),
      phone: phoneNumber(i + 1),
    }))
    .filter(({ person }) => person.at < ofSchools)
}

/** 中小学教师花名册: a section for each school, short school names, the post and since when it is held. */
export function teacherSheet(teachers: readonly ListedTeacher[] = listedTeachers()): Promise<Uint8Array> {
  const body = [...Map.groupBy(teachers, (t) => t.person.at)].flatMap(([at, there], n): Cell[][] => {
    const school = schools[at] as School
    const section = [`${n + 1}、${school.name}`, ...Array<Cell>(12).fill(null)]
    return [
      section,
      ...there.map(({ person, idNumber, phone }, i): Cell[] => [
        i + 1,
        drawnApart(person.name),
        person.sex === 'male' ? '男' : '女',
        month(person.birthOn),
        idNumber,
        school.aliases[0] ?? school.name,
        person.duty,
        month(careerOf(person, schools).at(-1)?.fromOn ?? person.inServiceOn),
        person.subject || null,
        person.stage || null,
        month(person.inServiceOn),
        phone,
        null,
      ]),
    ]
  })
  return office(
    '教师',
    `${county}中小学（幼儿园）教师花名册`,
    [
      [
        '序号',
        '姓名',
        '性别',
        '出生年月',
        '身份证号',
        '工作单位',
        '现任职务',
        null,
        '任教情况',
        null,
        '参加工作时间',
        '联系电话',
        '备注',
      ],
      [null, null, null, null, null, null, '职务', '任现职时间', '学科', '学段', null, null, null],
    ],
    body,
    ['注：1.身份证号为文本格式；2.出生年月、任现职时间按“1985.06”格式填写。'],
  )
}
