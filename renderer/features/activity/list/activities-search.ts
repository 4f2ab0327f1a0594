import { type ActivityKind, activityKinds } from '../../../../shared/domain/activity.ts'
import { type Id, idPattern } from '../../../../shared/kernel/id.ts'

/** The list of activities as its address keeps it. */
export interface ActivitiesSearch {
  q?: string | undefined
  /** The kind of activity. */
  act?: ActivityKind | undefined
  studio?: Id<'studio'> | undefined
}

/** Reads an address; what is not a filter of ours is left out rather than asked. */
export function readActivitiesSearch(search: Record<string, unknown>): ActivitiesSearch {
  const q = typeof search.q === 'string' ? search.q.slice(0, 60) : ''
  const act = activityKinds.find((one) => one === search.act)
  const { studio } = search
  return {
    ...(q ? { q } : {}),
    ...(act ? { act } : {}),
    ...(typeof studio === 'string' && idPattern.test(studio) ? { studio: studio as Id<'studio'> } : {}),
  }
}
