import type { Grade } from './assessment.ts'

/** 腾飞 and 雏鹰. */
export const programmes = ['tengfei', 'chuying'] as const
export type Programme = (typeof programmes)[number]

/** What a programme holds for its trainees, or a trainee holds in it. */
export const programmeEventKinds = [
  'training', // 研修培训
  'study_visit', // 考察学习
  'shadowing', // 跟岗实践
  'symposium', // 个人教学思想研讨会
  'support', // 结对帮扶：讲堂、送教、专项培训
] as const
export type ProgrammeEventKind = (typeof programmeEventKinds)[number]

/** The kinds that are visits: a report can be about one, and where it went is what a clause asks. */
export const visitKinds: readonly ProgrammeEventKind[] = ['study_visit', 'shadowing']

/** 结业考核: the three grades of the expert team. 附件5-1、5-2 五（三）2 */
export const graduationGrades = ['excellent', 'pass', 'fail'] as const satisfies readonly Grade[]

/** The expert team's word on a trainee's own work, which no count replaces. 附件5-1、5-2 五（二）1 */
export const workWords = ['excellent', 'not_excellent'] as const
export type WorkWord = (typeof workWords)[number]

/** The expert team's word on the tasks: it settles what the record leaves open, it can't stand in for a missing paper. */
export const tasksWords = ['done', 'open'] as const
export type TasksWord = (typeof tasksWords)[number]

/** Where a graduate, or a member of a studio, is put forward to. */
export const aims = [
  'county_title', // 县级名师、名校长
  'tengfei', // 下一期腾飞计划
  'double_name', // 省、市双名工程
  'city_studio', // 市级名师、名校长工作室
] as const
export type Aim = (typeof aims)[number]

export const aimOutcomes = ['accepted', 'declined'] as const
export type AimOutcome = (typeof aimOutcomes)[number]

/** Somebody of the expert team at a defence. */
export interface Expert {
  name: string
  unit: string | null
  chair: boolean
}
