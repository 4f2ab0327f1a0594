import { type CaseState, caseStates } from '../../../shared/domain/ethics.ts'
import { type Day, isDay } from '../../../shared/kernel/day.ts'

/** Which cases. */
export interface CasesSearch {
  q?: string | undefined
  state?: CaseState | undefined
}

export function readCasesSearch(search: Record<string, unknown>): CasesSearch {
  const q = typeof search.q === 'string' ? search.q.slice(0, 60) : ''
  const state = caseStates.find((one) => one === search.state)
  return { ...(q ? { q } : {}), ...(state ? { state } : {}) }
}

/** Pledges of which school. */
export interface PledgesSearch {
  school?: string | undefined
}

export const readPledgesSearch = ({ school }: Record<string, unknown>): PledgesSearch =>
  typeof school === 'string' ? { school } : {}

/** Hired since which day. */
export interface EntrySearch {
  since?: Day | undefined
}

export const readEntrySearch = ({ since }: Record<string, unknown>): EntrySearch =>
  isDay(since) ? { since } : {}
