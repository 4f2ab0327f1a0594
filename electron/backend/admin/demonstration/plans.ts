import type { ActivityKind } from '../../../../shared/domain/activity.ts'

/** What a studio's year fell short of, beside what every studio does. */
export interface YearStory {
  trainings?: number
  /** So many schools were visited, not all. */
  visits?: number
  /** So many visits brought no solution home. */
  unreported?: number
  forum?: 'missing' | 'host_unknown'
  lecture?: 'missing' | 'incomplete' | 'unmarked'
  /** Nobody wrote down how long the first training took. */
  lengthUnknown?: true
  /** Everything was done by May. */
  ahead?: true
}

/** By studio and management year; a year that is not named went as it should. */
const stories: Readonly<Record<number, Readonly<Record<number, YearStory>>>> = {
  1: { 3: { ahead: true } },
  2: { 3: { lengthUnknown: true } },
  3: { 2: { trainings: 3, forum: 'missing', visits: 3 } },
  4: { 3: { forum: 'host_unknown' } },
  6: { 3: { ahead: true } },
  8: { 1: { trainings: 7, visits: 4 } },
  10: { 3: { unreported: 1 } },
  12: { 2: { trainings: 6, visits: 3, lecture: 'incomplete' } },
  14: { 3: { lecture: 'unmarked' } },
  16: { 2: { trainings: 8, unreported: 2, lecture: 'incomplete' } },
  24: { 1: { trainings: 4, visits: 2, lecture: 'missing' } },
}

export const storyOf = (studio: number, year: number): YearStory => stories[studio]?.[year] ?? {}

const topics = {
  teacher: [
    '新课标学习与教材解读',
    '大单元教学设计',
    '课堂提问与追问',
    '作业设计与评价',
    '听评课与同课异构',
    '学业质量与命题',
    '跨学科主题学习',
    '信息技术与课堂融合',
    '后进生帮扶',
    '年度总结与成果展示',
  ],
  principal: [
    '学校发展规划的制定',
    '课堂改革中的校长',
    '教师队伍建设',
    '校园安全与治理',
    '办学特色与学校文化',
  ],
} as const

/** Problem found, solution proposed. */
export const diagnoses: readonly (readonly [problem: string, solution: string])[] = [
  ['集体备课流于形式，教案雷同', '每周固定主备人，说课后再修改，一个月后回访'],
  ['青年教师课堂提问多而浅', '结对听课六节，整理问题链，期末上一节汇报课'],
  ['作业量偏多，分层不足', '教研组统一设计必做与选做，公示作业量'],
  ['实验开出率低，器材闲置', '列出学期实验清单，由工作室成员示范三节'],
  ['小规模学校一人教多科，教研无人可商量', '并入中心校教研组，隔周线上备课'],
  ['课后服务内容单一', '引入工作室两门课程，培训本校教师承担'],
]

export interface Planned {
  kind: ActivityKind
  topic: string
  /** How many in a year; with `days`, how many half days each takes. */
  times: number
  halfDays: number
}

/** What every studio of a track does each year, visits aside. */
export const yearPlan = (track: 'principal' | 'teacher', subject: string | null): Planned[] =>
  track === 'principal'
    ? [
        { kind: 'training', topic: '集中研修：', times: 5, halfDays: 6 },
        { kind: 'forum', topic: '校长论坛：乡村学校的办学活力', times: 1, halfDays: 1 },
        { kind: 'shadowing', topic: '成员到领衔校跟岗', times: 1, halfDays: 6 },
        { kind: 'rural_teaching', topic: '送管理进乡村学校', times: 1, halfDays: 2 },
      ]
    : [
        { kind: 'training', topic: `${subject}研修：`, times: 10, halfDays: 1 },
        { kind: 'lecture', topic: `${subject}公开讲座：课堂里的真问题`, times: 1, halfDays: 1 },
        { kind: 'open_lesson', topic: `${subject}公开课与研讨`, times: 2, halfDays: 1 },
        { kind: 'rural_teaching', topic: `送${subject}课下乡`, times: 1, halfDays: 2 },
        { kind: 'research', topic: `${subject}课题推进会`, times: 1, halfDays: 1 },
      ]

export const trainingTopic = (track: 'principal' | 'teacher', n: number): string =>
  topics[track][n % topics[track].length] ?? ''
