import { addDays, type Day, minDay } from '../kernel/day.ts'

/** Studios 工作室, who is in them, what they do. */

/** 名校长 studios and 名师 studios; also the two tracks of the cohorts and titles. */
export const tracks = ['principal', 'teacher'] as const
export type Track = (typeof tracks)[number]

/** 领衔 · 助理 · 成员 */
export const studioRoles = ['lead', 'assistant', 'member'] as const
export type StudioRole = (typeof studioRoles)[number]

/** What stands on file about a studio: its own papers, those of each member, and what the bureau or the unit attests. */
export const studioDocumentKinds = [
  'three_year_plan', // 三年工作规划
  'annual_plan', // 年度工作计划
  'work_system', // 工作室制度
  'summary_report', // 工作总结报告
  'policy_report', // 决策咨询报告
  'research_report', // 研究报告
  'growth_file', // 成长档案
  'career_plan', // 职业发展规划
  'cycle_goals', // 周期培养目标和任务
  'growth_report', // 个人专业成长报告
  'study_plan', // 成员的学习计划和研究项目
  'study_record', // 成员的学习记录和案例评析
  'mentoring', // 师带徒、结对
  'work_report', // 向主管部门的汇报
  'assistant_work', // 助理履职
  'tasks_done', // 成员完成领衔人布置的任务
  'plan_review', // 教育局审议规划和计划
  'mission_review', // 教育局对工作室宗旨和作用的评议
  'workplace', // 独立工作场所
  'unit_support', // 所在单位的支持
  'support', // 传帮带: a rural or weak school supported
  'problem_improved', // 成员的问题得到改善
] as const
export type StudioDocumentKind = (typeof studioDocumentKinds)[number]

/** Documents about one person, of one management year, about one school; the others concern the studio as a whole. */
export const memberDocumentKinds: readonly StudioDocumentKind[] = [
  'growth_file',
  'career_plan',
  'cycle_goals',
  'growth_report',
  'study_plan',
  'study_record',
  'problem_improved',
  'assistant_work',
  'tasks_done',
]
export const yearlyDocumentKinds: readonly StudioDocumentKind[] = [
  'annual_plan',
  'study_record',
  'mentoring',
  'work_report',
  'assistant_work',
]
/** The unit's word holds for one management year: the one named, else the one it was given in. */
export const yearlyWordKinds: readonly StudioDocumentKind[] = ['workplace', 'unit_support']
export const bureauDocumentKinds: readonly StudioDocumentKind[] = ['plan_review', 'mission_review']
/** The lead's word on the others: an assistant gives none, least of all on themselves. */
export const leadDocumentKinds: readonly StudioDocumentKind[] = ['assistant_work', 'tasks_done']
export const schoolDocumentKinds: readonly StudioDocumentKind[] = ['support']

/** The name a studio bears: its lead's, with the kind of studio. 附件2-1 三 */
export const studioName = (track: Track, leadName: string): string =>
  `${leadName}${track === 'principal' ? '名校长' : '名师'}工作室`

/** The days a studio lives: its cycle, cut short where it was dissolved (`dissolvedOn`: first day without it). */
export const studioLife = (studio: {
  fromOn: Day
  toOn: Day
  dissolvedOn: Day | null
}): { from: Day; to: Day } => ({
  from: studio.fromOn,
  to: studio.dissolvedOn ? minDay(addDays(studio.dissolvedOn, -1), studio.toOn) : studio.toOn,
})
