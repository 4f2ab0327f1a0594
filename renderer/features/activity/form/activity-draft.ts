import type { ActivityKind } from '../../../../shared/domain/activity.ts'
import { type Day, daysBetween } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import type { Pick as Picked } from '../../../ui/form/async-picker.tsx'
import type { Activity } from '../rows.ts'

export type Length = 'half' | 'one' | 'more'

/** Whether somebody came; null is not marked. */
export interface Mark {
  present: boolean | null
  reason: string
}

/** An activity while it is being typed. */
export interface ActivityDraft {
  kind: ActivityKind
  fromOn: Day | null
  length: Length
  /** Last day and days in all, where it took longer than a day. */
  toOn: Day | null
  days: number | null
  topic: string
  place: string
  hostId: Id<'person'> | null
  school: Picked | null
  problem: string
  solution: string
  note: string
  marks: Readonly<Record<string, Mark>>
}

export const noActivity: ActivityDraft = {
  kind: 'training',
  fromOn: null,
  length: 'half',
  toOn: null,
  days: null,
  topic: '',
  place: '',
  hostId: null,
  school: null,
  problem: '',
  solution: '',
  note: '',
  marks: {},
}

/** The draft of a new activity of a studio. */
export const activityDraft = (studioId: string): string => `activity.${studioId}`

interface KindFields {
  /** Whether it goes to a school, and whether it is nothing without one. */
  school: 'needed' | 'possible' | null
  place: boolean
  host: boolean
  report: boolean
}

const plain: KindFields = { school: null, place: true, host: true, report: false }

/** What each kind asks for, beyond day, length, topic and attendance. */
export const fieldsOf: Readonly<Record<ActivityKind, KindFields>> = {
  training: plain,
  visit: { school: 'needed', place: false, host: true, report: true },
  forum: plain,
  lecture: plain,
  rural_teaching: { ...plain, school: 'possible' },
  shadowing: { ...plain, school: 'possible' },
  study_visit: plain,
  research: plain,
  open_lesson: plain,
  other: plain,
}

/** Half days from the length chosen; null where it took longer and nobody has said how long. */
export function halfDaysOf({ length, days }: Pick<ActivityDraft, 'length' | 'days'>): number | null {
  if (length === 'half') return 1
  if (length === 'one') return 2
  return days === null ? null : Math.round(days * 2)
}

const orNull = (text: string): string | null => text.trim() || null

/** The draft as the back end takes it, with only what its kind has; null while it lacks its day or topic. */
export function activityInput(draft: ActivityDraft, people: readonly { id: Id<'person'> }[]) {
  if (draft.fromOn === null || draft.topic.trim() === '') return null
  const fields = fieldsOf[draft.kind]
  return {
    kind: draft.kind,
    fromOn: draft.fromOn,
    toOn: draft.length === 'more' ? (draft.toOn ?? draft.fromOn) : draft.fromOn,
    halfDays: halfDaysOf(draft),
    topic: draft.topic.trim(),
    place: fields.place ? orNull(draft.place) : null,
    hostId: fields.host ? draft.hostId : null,
    visitedSchoolId: (fields.school ? (draft.school?.id ?? null) : null) as Id<'school'> | null,
    problem: fields.report ? orNull(draft.problem) : null,
    solution: fields.report ? orNull(draft.solution) : null,
    note: orNull(draft.note),
    attendance: people.flatMap(({ id }) => {
      const mark = draft.marks[id]
      if (!mark || mark.present === null) return []
      return [
        { personId: id, present: mark.present, absenceReason: mark.present ? null : orNull(mark.reason) },
      ]
    }),
  }
}

function lengthOf({ fromOn, toOn, halfDays }: Activity): Pick<ActivityDraft, 'length' | 'toOn' | 'days'> {
  if (fromOn === toOn && halfDays === 1) return { length: 'half', toOn: null, days: null }
  if (fromOn === toOn && halfDays === 2) return { length: 'one', toOn: null, days: null }
  const days = halfDays === null ? null : halfDays / 2
  return { length: 'more', toOn, days: days ?? daysBetween(fromOn, toOn) + 1 }
}

/** An activity as it stands, to be corrected. */
export const draftOf = (activity: Activity): ActivityDraft => ({
  kind: activity.kind,
  fromOn: activity.fromOn,
  ...lengthOf(activity),
  topic: activity.topic,
  place: activity.place ?? '',
  hostId: activity.host?.id ?? null,
  school: activity.visitedSchool && { id: activity.visitedSchool.id, label: activity.visitedSchool.name },
  problem: activity.problem ?? '',
  solution: activity.solution ?? '',
  note: activity.note ?? '',
  marks: Object.fromEntries(
    activity.attendance.map(({ person, present, absenceReason }) => [
      person.id,
      { present, reason: absenceReason ?? '' },
    ]),
  ),
})

/** One like a former one: what usually stays the same; the day, what was found and who came are asked anew. */
export const likeFormer = (activity: Activity): Partial<ActivityDraft> => {
  const {
    fromOn: _,
    toOn: __,
    problem: ___,
    solution: ____,
    marks: _____,
    note: ______,
    ...same
  } = draftOf(activity)
  return { ...noActivity, ...same, toOn: null }
}
