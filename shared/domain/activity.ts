/** What studios do and what comes of it. */

export const activityKinds = [
  'training', // 集中研修
  'visit', // 入校诊断
  'forum', // 论坛
  'lecture', // 公开讲座
  'rural_teaching', // 送教下乡
  'shadowing', // 跟岗
  'study_visit', // 考察学习
  'research', // 课题研究
  'open_lesson', // 公开课
  'other',
] as const
export type ActivityKind = (typeof activityKinds)[number]

/** Outputs 成果 of a person, counted wherever a clause accepts them. */
export const outputKinds = [
  'paper', // 论文
  'open_lesson', // 公开课、优质课
  'lecture', // 讲座
  'study_report', // 考察学习报告
  'project', // 课题
  'other',
] as const
export type OutputKind = (typeof outputKinds)[number]

/** A paper counts as published from its day of publication, not from the letter of acceptance. */
export const paperStatuses = ['published', 'accepted'] as const
export type PaperStatus = (typeof paperStatuses)[number]

/** Who gave the lesson, and who only listened. */
export const lessonRoles = ['teacher', 'audience'] as const
export type LessonRole = (typeof lessonRoles)[number]

/** Permitted uses of studio money 附件2 四（三）; personal pay is never one. */
export const spendingCategories = ['training', 'study_visit', 'research', 'rural_teaching', 'other'] as const
export type SpendingCategory = (typeof spendingCategories)[number]
