import { type RewardStanding, rewardStandings } from '../../../shared/domain/reward.ts'
import { type Id, idPattern } from '../../../shared/kernel/id.ts'

/** Which year's rewards, and which of them. */
export interface RewardsSearch {
  year?: number | undefined
  q?: string | undefined
  standing?: RewardStanding | undefined
}

const readYear = (year: unknown): number | undefined => {
  const n = Number(year)
  return Number.isInteger(n) && n >= 2000 && n <= 2100 ? n : undefined
}

export function readRewardsSearch(search: Record<string, unknown>): RewardsSearch {
  const year = readYear(search.year)
  const q = typeof search.q === 'string' ? search.q.slice(0, 60) : ''
  const standing = rewardStandings.find((one) => one === search.standing)
  return { ...(year ? { year } : {}), ...(q ? { q } : {}), ...(standing ? { standing } : {}) }
}

export interface BudgetSearch {
  year?: number | undefined
}

export function readBudgetSearch(search: Record<string, unknown>): BudgetSearch {
  const year = readYear(search.year)
  return year ? { year } : {}
}

/** Whose honour is recorded. */
export interface AwardSearch {
  person?: Id<'person'> | undefined
}

export const readAwardSearch = ({ person }: Record<string, unknown>): AwardSearch =>
  typeof person === 'string' && idPattern.test(person) ? { person: person as Id<'person'> } : {}
