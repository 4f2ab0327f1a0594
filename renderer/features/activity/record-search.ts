import { type Id, idPattern } from '../../../shared/kernel/id.ts'

const id = <Kind extends string>(value: unknown): Id<Kind> | undefined =>
  typeof value === 'string' && idPattern.test(value) ? (value as Id<Kind>) : undefined

/** Which studio an activity is recorded for, and which one it is copied from. */
export interface RecordSearch {
  studio?: Id<'studio'> | undefined
  copy?: Id<'activity'> | undefined
}

export function readRecordSearch(search: Record<string, unknown>): RecordSearch {
  const studio = id<'studio'>(search.studio)
  const copy = id<'activity'>(search.copy)
  return { ...(studio ? { studio } : {}), ...(copy ? { copy } : {}) }
}

/** Whose output is entered, and which activity it came of. */
export interface OutputSearch {
  person?: Id<'person'> | undefined
  activity?: Id<'activity'> | undefined
}

export function readOutputSearch(search: Record<string, unknown>): OutputSearch {
  const person = id<'person'>(search.person)
  const activity = id<'activity'>(search.activity)
  return { ...(person ? { person } : {}), ...(activity ? { activity } : {}) }
}
