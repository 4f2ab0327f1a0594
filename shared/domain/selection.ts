import type { Track } from './studio.ts'
import { countyTitleKinds } from './title.ts'

/** 评选: one way from the call to the result, for recognition batches 认定批次 and for the intake of a cohort 培养对象遴选. */

export const selectionKinds = ['recognition', 'cohort'] as const
export type SelectionKind = (typeof selectionKinds)[number]

/** In order; what has been settled in one is not touched again without going back to it for a reason. */
export const selectionSteps = [
  'applications', // 申报
  'unit_review', // 单位审核
  'expert_review', // 专家评审
  'list', // 拟定名单
  'notice', // 公示
  'result', // 认定 / 确定
] as const
export type SelectionStep = (typeof selectionSteps)[number]

export const stepIndex = (step: SelectionStep): number => selectionSteps.indexOf(step)

/** What somebody is put forward for: a county title in a batch, a place of a track in a cohort. */
export const awards = [...countyTitleKinds, 'teacher', 'principal'] as const
export type Award = (typeof awards)[number]

const awardsOfBatch = {
  principal: ['famous_principal', 'backbone_principal'],
  teacher: ['famous_teacher', 'backbone_teacher'],
} as const satisfies Record<Track, readonly Award[]>

/** What a selection gives, the higher first. */
export const awardsOf = (track: Track | null): readonly Award[] =>
  track === null ? ['teacher', 'principal'] : awardsOfBatch[track]

/** 个人申报 · 组织推荐 · 专家举荐 */
export const channels = ['own', 'organisation', 'expert'] as const
export type Channel = (typeof channels)[number]

/** 学校骨干教师 · 学科带头人 · 教研组长 */
export const schoolRoles = ['school_backbone', 'subject_leader', 'research_group_head'] as const
export type SchoolRole = (typeof schoolRoles)[number]

/** 同意推荐 · 退回补正 · 不同意 */
export const unitOpinions = ['agree', 'return', 'reject'] as const
export type UnitOpinion = (typeof unitOpinions)[number]

/** 不成立 · 成立 · 撤回 */
export const objectionOutcomes = ['dismissed', 'upheld', 'withdrawn'] as const
export type ObjectionOutcome = (typeof objectionOutcomes)[number]

export const certificateKinds = ['recognition', 'graduation'] as const
export type CertificateKind = (typeof certificateKinds)[number]

/** What must hold before a selection goes on; what does not is named with how many stand in the way. */
export const selectionConditions = [
  'no_application', // nobody has applied
  'unit_review_missing', // applications without the unit's word
  'no_panel', // criteria and experts are not set
  'score_missing', // sheets not filled in, nobody excused
  'nobody_listed',
  'tie_undecided', // equal scores on both sides of the last place
  'reason_missing', // listed against the ranking or from outside the pool without a reason
  'listed_ineligible', // a binding condition fails
  'notice_running',
  'objection_open',
  'objection_upheld', // upheld, and the person is still listed
] as const
export type SelectionCondition = (typeof selectionConditions)[number]
