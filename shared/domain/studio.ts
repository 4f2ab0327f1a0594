/** Studios 工作室, who is in them, what they do. */

/** 名校长 studios and 名师 studios; also the two tracks of the cohorts and titles. */
export const tracks = ['principal', 'teacher'] as const
export type Track = (typeof tracks)[number]

/** 领衔 · 助理 · 成员 */
export const studioRoles = ['lead', 'assistant', 'member'] as const
export type StudioRole = (typeof studioRoles)[number]

/** What a studio files: plans and rules when made, reports at the cycle's end, per member archives and goals. */
export const studioDocumentKinds = [
  'three_year_plan',
  'annual_plan',
  'work_system',
  'summary_report',
  'policy_report',
  'research_report',
  'growth_file',
  'career_plan',
  'cycle_goal',
  'growth_report',
] as const
export type StudioDocumentKind = (typeof studioDocumentKinds)[number]
