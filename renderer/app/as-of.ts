import { useNavigate, useSearch } from '@tanstack/react-router'
import { type Day, isDay } from '../../shared/kernel/day.ts'
import { useSession } from './session.ts'

/** Kept in the address of every page, so that back, forward and a reload keep the day. */
export interface ViewSearch {
  asOf?: Day | undefined
  knownOn?: Day | undefined
}

export function readView(search: Record<string, unknown>): ViewSearch {
  return {
    ...(isDay(search.asOf) ? { asOf: search.asOf } : {}),
    ...(isDay(search.knownOn) ? { knownOn: search.knownOn } : {}),
  }
}

export interface AsOf {
  today: Day
  asOf: Day
  knownOn: Day | null
  /** Nothing set: the page answers for today with all that is known. */
  isToday: boolean
  /** What goes into the input of a query: only the days that differ from the host's defaults. */
  view: ViewSearch
  change(view: ViewSearch): void
}

/** The day the whole desk is asked about. */
export function useAsOf(): AsOf {
  const { today } = useSession()
  const search = readView(useSearch({ strict: false }))
  const navigate = useNavigate()
  return {
    today,
    asOf: search.asOf ?? today,
    knownOn: search.knownOn ?? null,
    isToday: search.asOf === undefined && search.knownOn === undefined,
    view: search,
    change: (next) => {
      const asOf = next.asOf === today ? undefined : next.asOf
      void navigate({ to: '.', search: (old) => ({ ...old, asOf, knownOn: next.knownOn }) })
    },
  }
}
