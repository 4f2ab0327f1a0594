/** The codes that facts are written in; their words live in the locales. */

export type Track = 'principal' | 'teacher'
export type Programme = 'tengfei' | 'chuying'
export type StudioRole = 'lead' | 'assistant' | 'member'

/** From low to high. */
export const levels = ['school', 'county', 'city', 'province'] as const
export type Level = (typeof levels)[number]

export const atLeast = (level: Level, least: string): boolean =>
  levels.indexOf(level) >= levels.indexOf(least as Level)

/** 校长、园长 · 副校长 · 中层干部 · 教师 · 教研员 · 机关干部 and the rest. */
export type PostKind = 'head' | 'vice_head' | 'middle_management' | 'teacher' | 'researcher' | 'other'

/** 中小学 · 中等职业学校 · 幼儿园 · 教研室 · 进修学校 · 机关 · 校外培训机构. */
export type UnitKind =
  | 'school'
  | 'vocational'
  | 'kindergarten'
  | 'research_office'
  | 'training_school'
  | 'office'
  | 'private_training'

/**
 * 名校长 · 骨干校长 · 教学名师 · 骨干教师 of the county; 卓越校长 · 首席教师 · 知名校长 · 学科名师 · 特级教师 ·
 * 燕赵名师 · 教育家型教师 above it. Other honours keep their own name.
 */
export type TitleKind =
  | 'famous_principal'
  | 'backbone_principal'
  | 'famous_teacher'
  | 'backbone_teacher'
  | 'excellent_principal'
  | 'chief_teacher'
  | 'renowned_principal'
  | 'subject_teacher'
  | 'special_teacher'
  | 'yanzhao_teacher'
  | 'educator'

const principalKinds: readonly string[] = [
  'famous_principal',
  'backbone_principal',
  'excellent_principal',
  'renowned_principal',
]
const teacherKinds: readonly string[] = [
  'famous_teacher',
  'backbone_teacher',
  'subject_teacher',
  'special_teacher',
  'yanzhao_teacher',
  'educator',
]

/** The track a title kind states; 首席教师 and other honours state none (口径 A47). */
export function trackOfKind(kind: string): Track | null {
  if (principalKinds.includes(kind)) return 'principal'
  return teacherKinds.includes(kind) ? 'teacher' : null
}

/** Why somebody has no grade: stayed away, ill, refused, or nobody held the assessment. */
export type Absence = 'no_reason' | 'sick_leave' | 'refused' | 'not_organised'

export const famousKind = (track: Track): TitleKind =>
  track === 'principal' ? 'famous_principal' : 'famous_teacher'
