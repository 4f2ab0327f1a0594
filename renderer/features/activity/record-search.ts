import { type ActivityKind, activityKinds } from '../../../shared/domain/activity.ts'
import { type Id, idPattern } from '../../../shared/kernel/id.ts'

const id = <Kind extends string>(value: unknown): Id<Kind> | undefined =>
  typeof value === 'string' && idPattern.test(value) ? (value as Id<Kind>) : undefined

/** Which studio an activity is recorded for, of which kind, and which one it is copied from. */
export interface RecordSearch {
  studio?: Id<'studio'> | undefined
  kind?: ActivityKind | undefined
  copy?: Id<'activity'> | undefined
}

export function readRecordSearch(search: Record<string, unknown>): RecordSearch {
  const studio = id<'studio'>(search.studio)
  const copy = id<'activity'>(search.copy)
  const kind = activityKinds.find((one) => one === search.kind)
  return { ...(studio ? { studio } : {}), ...(kind ? { kind } : {}), ...(copy ? { copy } : {}) }
}

/**
 * Whose output is entered, and which activity or trip of a programme it came of; with `cohort` and `trainee` the page
 * goes back to them.
 */
export interface OutputSearch {
  person?: Id<'person'> | undefined
  activity?: Id<'activity'> | undefined
  event?: Id<'programme_event'> | undefined
  cohort?: Id<'cohort'> | undefined
  trainee?: Id<'enrolment'> | undefined
}

const outputKeys = ['person', 'activity', 'event', 'cohort', 'trainee'] as const

export const readOutputSearch = (search: Record<string, unknown>): OutputSearch =>
  Object.fromEntries(
    outputKeys.flatMap((key) => {
      const given = id(search[key])
      return given ? [[key, given]] : []
    }),
  )
