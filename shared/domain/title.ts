/** Titles 称号 and the levels they are given at. */

export const levels = ['school', 'county', 'city', 'province'] as const
export type Level = (typeof levels)[number]

/** County titles first; the others are given by city and province. */
export const titleKinds = [
  'famous_principal', // 名校长
  'backbone_principal', // 骨干校长
  'famous_teacher', // 教学名师
  'backbone_teacher', // 骨干教师
  'excellent_principal', // 卓越校长
  'chief_teacher', // 首席教师
  'renowned_principal', // 知名校长
  'subject_teacher', // 学科名师
  'special_teacher', // 特级教师
  'yanzhao_teacher', // 燕赵名师
  'educator', // 教育家型教师
] as const
export type TitleKind = (typeof titleKinds)[number]

export const countyTitleKinds = [
  'famous_principal',
  'backbone_principal',
  'famous_teacher',
  'backbone_teacher',
] as const satisfies readonly TitleKind[]

/** 石家庄市教育人才园丁卡. */
export const cardKinds = ['A', 'B', 'C'] as const
export type Card = (typeof cardKinds)[number]
