import type { Client } from '../../../shared/contract/index.ts'

/** What the back end answers about money, named once for the pages. */
type Rewards = Awaited<ReturnType<Client['funding']['rewards']>>
export type RewardRow = Rewards['rows'][number]
export type RewardLine = RewardRow['lines'][number]
export type PersonRewards = Awaited<ReturnType<Client['funding']['reward']>>
export type Budget = Awaited<ReturnType<Client['funding']['budget']>>
export type StudioMoney = Awaited<ReturnType<Client['funding']['studios']>>['rows'][number]
