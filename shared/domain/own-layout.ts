import * as z from 'zod'
import { programmes } from './cohort.ts'
import { zDay, zId, zText } from './field.ts'
import { areas, postKinds, sexes } from './people.ts'
import { studioRoles } from './studio.ts'
import { titleKinds } from './title.ts'

/** 自编花名册: a roster of the bureau's own making, kept as a layout and made anew each year. */

/** What can be a column, by where it comes from: the person, the school and post, titles, cohorts, studios, assessments. */
export const ownColumns = [
  'name',
  'sex',
  'birth',
  'idNumber',
  'phone',
  'ethnicity',
  'party',
  'education',
  'graduatedFrom',
  'inServiceSince',
  'stage',
  'subject',
  'professionalTitle',
  'staffNumber',
  'school',
  'town',
  'area',
  'post',
  'duty',
  'postFrom',
  'titles',
  'titleFrom',
  'cohort',
  'enrolledOn',
  'studio',
  'studioRole',
  'joinedOn',
  'appraisals',
  'grades',
  'blank',
] as const
export type OwnColumn = (typeof ownColumns)[number]

/** What a roster can be divided by, a section row for each. */
export const ownGroupings = ['school', 'area', 'post', 'subject', 'title', 'cohort', 'studio'] as const
export type OwnGrouping = (typeof ownGroupings)[number]

/** Whom the roster lists; what is left out does not narrow it. */
export const zOwnFilter = z.object({
  schoolId: zId('school').optional(),
  area: z.enum(areas).optional(),
  sex: z.enum(sexes).optional(),
  subject: zText(30).optional(),
  bornFrom: zDay.optional(),
  bornTo: zDay.optional(),
  postKind: z.enum(postKinds).optional(),
  titleKind: z.enum(titleKinds).optional(),
  programme: z.enum(programmes).optional(),
  cohortId: zId('cohort').optional(),
  studioId: zId('studio').optional(),
  studioRole: z.enum(studioRoles).optional(),
})
export type OwnFilter = z.infer<typeof zOwnFilter>

export const zOwnLayout = z.object({
  title: zText(60),
  columns: z.array(z.enum(ownColumns)).min(1).max(20),
  filter: zOwnFilter,
  groupBy: z.enum(ownGroupings).nullable(),
  orientation: z.enum(['portrait', 'landscape']),
})
export type OwnLayout = z.infer<typeof zOwnLayout>
