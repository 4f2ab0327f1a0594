import type { Grade } from '../../shared/domain/assessment.ts'
import { day } from '../../shared/kernel/day.ts'
import type { Lane } from '../ui/life/life-line-layout.ts'

/** Fictitious people, as many as asked for, the same ones every time. */
export interface SamplePerson {
  id: string
  name: string
  sex: string
  birth: string
  school: string
  post: string
  subject: string
  title: string
  cohort: string
  grades: readonly (Grade | null)[]
  updated: string
}

const surnames = [...'安白毕曹陈程戴邓丁董冯傅高葛龚顾郭韩何洪']
const given = [
  '知夏',
  '景澄',
  '书瑶',
  '景行',
  '望舒',
  '既明',
  '云舟',
  '清如',
  '一苇',
  '若谷',
  '予安',
  '明溪',
  '远岫',
]
const schools = ['滨河中学', '第二实验小学', '石桥中学', '南岗镇中学', '云岭镇中心小学', '职业技术教育中心']
const titles = ['', '县教学名师', '', '县骨干教师', '', '', '市骨干教师']
const runs: readonly (Grade | null)[][] = [
  ['pass', 'pass', 'excellent', 'pass', 'pass'],
  ['excellent', 'pass', 'excellent', 'excellent', 'pass'],
  [null, 'pass', 'pass', 'pass', 'pass'],
  ['pass', 'basic', 'pass', 'pass', 'fail'],
]
const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T

export const samplePeople = (count: number): readonly SamplePerson[] =>
  Array.from({ length: count }, (_, i) => ({
    id: String(i),
    name: at(surnames, i) + at(given, i * 7 + Math.floor(i / 20)),
    sex: i % 3 === 0 ? '男' : '女',
    birth: `${1970 + (i % 27)}.${String(1 + (i % 12)).padStart(2, '0')}`,
    school: at(schools, Math.floor(i / 4)),
    post: i % 9 === 3 ? '中层干部' : '教师',
    subject: at(['英语', '数学', '语文', '政治', '物理'], i),
    title: at(titles, i),
    cohort: i % 5 === 1 ? '雏鹰2022' : '',
    grades: at(runs, i),
    updated: `2025-0${1 + (i % 6)}-1${i % 10}`,
  }))

/** One fictitious life. */
export const sampleLanes: readonly Lane[] = [
  {
    id: 'post',
    label: '岗位',
    items: [
      { kind: 'span', id: 'p1', from: day('2006-08-20'), to: day('2019-08-19'), label: '云岭中学，语文教师' },
      {
        kind: 'span',
        id: 'p2',
        from: day('2019-08-20'),
        to: null,
        label: '云岭中学，语文教研组长，任教一线',
      },
    ],
  },
  {
    id: 'title',
    label: '称号',
    items: [
      {
        kind: 'span',
        id: 't1',
        from: day('2022-12-09'),
        to: day('2027-12-09'),
        label: '县骨干教师，激励期至2027-12-09',
        tone: 'accent',
      },
    ],
  },
  {
    id: 'cohort',
    label: '培养',
    items: (['一', '二', '三'] as const).map((year, i) => ({
      kind: 'span' as const,
      id: `c${i}`,
      from: day(`${2022 + i}-09-01`),
      to: day(`${2023 + i}-08-31`),
      label: i === 0 ? `雏鹰${year}` : year,
      grades: [i === 0 ? 'pass' : 'basic'] as const,
      tone: 'accent' as const,
    })),
  },
  {
    id: 'studio',
    label: '工作室',
    items: [
      {
        kind: 'span',
        id: 's1',
        from: day('2022-09-16'),
        to: day('2025-09-15'),
        label: '沈知远',
        grades: ['pass', 'excellent', null],
      },
    ],
  },
  {
    id: 'appraisal',
    label: '年度考核',
    items: Array.from({ length: 10 }, (_, i) => ({
      kind: 'year' as const,
      id: `y${i}`,
      year: 2015 + i,
      grade: i === 2 || i === 6 ? ('excellent' as const) : i === 4 ? null : ('pass' as const),
    })),
  },
  {
    id: 'output',
    label: '成果',
    items: (
      [
        ['2018-05-04', '课', false],
        ['2020-11-06', '文', false],
        ['2023-03-17', '课', true],
        ['2023-11-15', '文', true],
        ['2024-04-20', '报', true],
        ['2024-10-18', '题', true],
      ] as const
    ).map(([on, mark, counted]) => ({
      kind: 'disc' as const,
      id: on,
      on: day(on),
      mark,
      label: mark,
      counted,
    })),
  },
  {
    id: 'decision',
    label: '决定',
    items: [
      { kind: 'diamond', id: 'd1', on: day('2022-08-26'), label: '入选雏鹰', pending: false },
      { kind: 'diamond', id: 'd2', on: day('2022-12-09'), label: '认定骨干教师', pending: false },
      { kind: 'diamond', id: 'd3', on: day('2025-06-16'), label: '拟退出，待决定', pending: true },
    ],
  },
]
