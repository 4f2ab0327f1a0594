import type { ActivityKind, OutputKind, SpendingCategory } from '../domain/activity.ts'
import {
  type Absence,
  type AssessedKind,
  type AssessmentKind,
  type Grade,
  grades,
} from '../domain/assessment.ts'
import type { Programme } from '../domain/cohort.ts'
import type { DecisionKind, ProposalKind, ProposalStatus, Verdict } from '../domain/decision.ts'
import type { Area, Sex } from '../domain/people.ts'
import type { RewardKind, RewardStanding } from '../domain/reward.ts'
import type { RosterOrder } from '../domain/roster.ts'
import type { StudioRole } from '../domain/studio.ts'
import type { Level, TitleKind } from '../domain/title.ts'
import { type Day, dateOf, monthOf, yearOf } from '../kernel/day.ts'

/** Words that several forms share. Printed forms are Chinese whatever language the screen speaks. */

export const sexWords: Readonly<Record<Sex, string>> = { male: '男', female: '女' }
export const studioRoleWords: Readonly<Record<StudioRole, string>> = {
  lead: '领衔',
  assistant: '助理',
  member: '成员',
}
export const programmeWords: Readonly<Record<Programme, string>> = {
  tengfei: '腾飞计划',
  chuying: '雏鹰计划',
}
export const titleWords: Readonly<Record<TitleKind, string>> = {
  famous_principal: '名校长',
  backbone_principal: '骨干校长',
  famous_teacher: '教学名师',
  backbone_teacher: '骨干教师',
  excellent_principal: '卓越校长',
  chief_teacher: '首席教师',
  renowned_principal: '知名校长',
  subject_teacher: '学科名师',
  special_teacher: '特级教师',
  educator: '教育家型教师',
  yanzhao_teacher: '燕赵名师',
}
export const cardWords: Readonly<Record<Exclude<RewardKind, 'honour'>, string>> = {
  card_a: '园丁A卡',
  card_b: '园丁B卡',
  card_c: '园丁C卡',
}
export const rewardStandingWords: Readonly<Record<RewardStanding, string>> = {
  pending: '待决定',
  undetermined: '待核实',
  due: '待发放',
  paid: '已发放',
  city: '上级发放',
  netted: '就高不重复',
  school: '所在学校激励',
}
export const areaWords: Readonly<Record<Area, string>> = { urban: '城区', rural: '乡村' }
export const levelWords: Readonly<Record<Level, string>> = {
  school: '校级',
  county: '县级',
  city: '市级',
  province: '省级',
}
export const gradeWords: Readonly<Record<Grade, string>> = {
  excellent: '优秀',
  pass: '合格',
  basic: '基本合格',
  fail: '不合格',
}
export const activityWords: Readonly<Record<ActivityKind, string>> = {
  training: '集中研修',
  visit: '入校诊断',
  forum: '论坛',
  lecture: '公开讲座',
  rural_teaching: '送教下乡',
  shadowing: '跟岗',
  study_visit: '考察学习',
  research: '课题研究',
  open_lesson: '公开课',
  other: '其他',
}
export const outputWords: Readonly<Record<OutputKind, string>> = {
  paper: '论文',
  open_lesson: '公开课',
  lecture: '讲座',
  study_report: '考察报告',
  project: '课题',
  other: '其他',
}
export const spendingWords: Readonly<Record<SpendingCategory, string>> = {
  training: '研修培训',
  study_visit: '考察学习',
  research: '课题研究',
  rural_teaching: '送教下乡',
  other: '其他',
}
/** What is assessed, by kind: 工作室年度考核. */
export const assessedKindWords: Readonly<Record<AssessedKind, string>> = {
  studio: '工作室',
  lead: '工作室主持人',
  assistant: '工作室助理',
  member: '工作室成员',
  trainee: '培养对象',
  talent: '名师名校长',
}
const assessmentKindWords: Readonly<Record<AssessmentKind, string>> = {
  annual: '年度考核',
  reassessment: '整改后复核',
  cycle: '周期考核',
  graduation: '结业考核',
}
export const assessedWords = (of: AssessedKind, kind: AssessmentKind): string =>
  `${assessedKindWords[of]}${assessmentKindWords[kind]}`
export const absenceWords: Readonly<Record<Absence, string>> = {
  no_reason: '无故未参加',
  sick_leave: '病假未参加',
  refused: '拒绝参加',
  not_organised: '未组织',
}
const proposalWords: Readonly<Record<DecisionKind, string>> = {
  rectification: '限期整改',
  revocation: '撤销工作室',
  removal: '调整出工作室',
  studio_exit: '退出工作室',
  cohort_exit: '退出培养计划',
  title_revocation: '撤销称号',
  graduation: '结业考核',
  adjustment: '调整工作室',
  commendation: '表彰',
  recommendation: '推荐',
  review: '复核',
  recognition: '认定',
  enrolment: '入选培养计划',
}
/** What is proposed or was decided: 拟限期整改, 退出培养计划（灵教字〔2024〕31号）, 豁免调整出工作室（…）. */
export function consequenceWords(of: {
  kind: ProposalKind
  status: ProposalStatus
  document_number: string | null
}): string {
  const words = proposalWords[of.kind]
  if (of.document_number === null) return `拟${words}`
  return `${of.status === 'waived' ? '豁免' : ''}${words}（${of.document_number}）`
}
/** The matter of a decision: 退出培养计划; 豁免…, 撤回…. */
export const decisionWords = (of: { kind: DecisionKind; verdict: Verdict }): string =>
  ({ confirm: '', waive: '豁免：', reverse: '撤回决定：' })[of.verdict] + proposalWords[of.kind]
export const forceWords = { must: '应当', generally: '一般', may: '可以', encouraged: '鼓励' } as const
export const verdictWords: Readonly<Record<Verdict, string>> = {
  confirm: '确认',
  waive: '豁免',
  reverse: '撤回原决定',
}

export const postWords = {
  head: '校长',
  vice_head: '副校长',
  middle_management: '中层干部',
  teacher: '教师',
  researcher: '教研员',
  other: '其他',
} as const
/** Why somebody left, by the reason of the finding the decision was taken on. */
export const exitReasonWords: Readonly<Partial<Record<string, string>>> = {
  grade_failed: '年度考核不合格',
  two_basic_years: '连续两年年度考核基本合格',
  lead_ordered_out: '年度考核不合格，整改后仍不合格',
  failed_after_rectification: '整改后考核仍不合格',
  left_head_post: '离开校长岗位',
  left_front_line: '离开教育教学一线',
  long_leave: '长期离岗',
  retired: '退休',
  left_county: '调离本县',
  no_post: '不再在岗',
  override_incomplete: '离开岗位',
}

/** How a list was put in order. */
export const orderWords: Readonly<Record<RosterOrder, string>> = {
  school: '按单位排列',
  pinyin: '按姓名拼音排列',
  stroke: '按姓氏笔画排列',
}

export type Force = keyof typeof forceWords

/** The day as sentences write it: 2025年6月1日. */
export const chineseDay = (day: Day): string => `${yearOf(day)}年${monthOf(day)}月${dateOf(day)}日`

const numerals = '〇一二三四五六七八九'

/** The day as certificates write it: 二〇二五年六月一日. */
export function chineseDayInWords(day: Day): string {
  const year = [...String(yearOf(day))].map((digit) => numerals[Number(digit)]).join('')
  return `${year}年${chineseOrdinal(monthOf(day))}月${chineseOrdinal(dateOf(day))}日`
}

/** 1 to 99 in words, as sections are numbered: 12 → 十二. */
export function chineseOrdinal(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : numerals[tens]}十`
  return ten + (ones === 0 && tens > 0 ? '' : numerals[ones])
}

/** The foot of every numbered page. */
export const pageFooter = (page: number | string, pages: number | string): string =>
  `第 ${page} 页，共 ${pages} 页`

/** A section of a list: 二、教学名师（20人）. `at` counts from 0. */
export const sectionName = (at: number, name: string, people: number): string =>
  `${chineseOrdinal(at + 1)}、${name}（${people}人）`

/** How many of each grade, in the order of the scale: 优秀3人，合格17人. Ungraded ones come last. */
export function gradeCounts(given: readonly (Grade | null)[], measure: '个' | '人'): string {
  const count = (wanted: Grade | null): number => given.filter((grade) => grade === wanted).length
  const counts = grades.map((grade) => [gradeWords[grade], count(grade)] as const)
  return [...counts, ['未定等次', count(null)] as const]
    .filter(([, times]) => times > 0)
    .map(([word, times]) => `${word}${times}${measure}`)
    .join('，')
}

/** The words of the field that findings use on paper. */
export const paperTerms = {
  level: levelWords,
  schoolKind: {
    school: '中小学',
    vocational: '职业学校',
    kindergarten: '幼儿园',
    research_office: '教研室',
    training_school: '教师进修学校',
    office: '机关',
    private_training: '民办培训机构',
  },
  studioRole: studioRoleWords,
  titleKind: titleWords,
  postKind: postWords,
  grade: gradeWords,
} as const

/** The record that a fact of a finding comes from. */
export const recordWords = {
  posts: '任职记录',
  retiredOn: '任职记录',
  leaves: '任职记录',
  titles: '称号记录',
  holders: '称号记录',
  batches: '认定批次',
  cards: '园丁卡记录',
  results: '考核记录',
  cycleGrade: '考核记录',
  finalGrade: '考核记录',
  talentAssessments: '考核记录',
  graduation: '考核记录',
  leads: '工作室人员',
  assistants: '工作室人员',
  members: '工作室人员',
  trainings: '活动记录',
  visits: '活动记录',
  forums: '活动记录',
  lectures: '活动记录',
  papers: '成果记录',
  openLessons: '成果记录',
  studyReports: '成果记录',
  projects: '成果记录',
  allotted: '经费记录',
  charged: '经费记录',
  spending: '经费记录',
  rewards: '奖励记录',
  breaches: '师德记录',
  complaints: '师德记录',
  override: '决定',
} as const satisfies Readonly<Record<string, string>>
