import { type StudioRole, studioRoles } from '../../../../shared/domain/studio.ts'
import { type Day, isDay } from '../../../../shared/kernel/day.ts'

/** The place somebody is to take: its role, and since when it has been empty. */
export interface JoinSearch {
  role?: StudioRole | undefined
  since?: Day | undefined
}

export function readJoinSearch(search: Record<string, unknown>): JoinSearch {
  const role = studioRoles.find((one) => one === search.role)
  return { ...(role && { role }), ...(isDay(search.since) && { since: search.since }) }
}
