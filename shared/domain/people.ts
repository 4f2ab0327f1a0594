/** Schools, persons and the posts they hold. */

/** What kind of unit a school is; null where nobody has said yet. */
export const schoolKinds = [
  'school',
  'vocational',
  'kindergarten',
  'research_office',
  'training_school',
  'office',
  'private_training',
] as const
export type SchoolKind = (typeof schoolKinds)[number]

export const areas = ['urban', 'rural'] as const
export type Area = (typeof areas)[number]

/** 校长（园长）· 副校长 · 中层 · 教师 · 教研员 · 其他 */
export const postKinds = ['head', 'vice_head', 'middle_management', 'teacher', 'researcher', 'other'] as const
export type PostKind = (typeof postKinds)[number]

export const sexes = ['male', 'female'] as const
export type Sex = (typeof sexes)[number]

/** What two people have in common who may be one: the name, its sound with the birth, the phone. */
export const likenesses = ['name', 'sound', 'phone'] as const
export type Likeness = (typeof likenesses)[number]

/** Why somebody is no longer 在职在岗. */
export const departureKinds = ['retired', 'resigned', 'left_county', 'died'] as const
export type DepartureKind = (typeof departureKinds)[number]

/** Leave without leaving the post. */
export const leaveKinds = ['sick', 'maternity', 'study', 'secondment', 'other'] as const
export type LeaveKind = (typeof leaveKinds)[number]
