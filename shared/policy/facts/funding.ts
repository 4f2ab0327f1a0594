import type { Day } from '../../kernel/day.ts'
import type { Facts } from '../inquiry.ts'
import type { Track } from './codes.ts'
import type { Cycle } from './studio.ts'

type Spending = Facts<{ category: string; amount: number }>

/** The money of one studio. Amounts in yuan. */
export type StudioFundFacts = Facts<{
  track: Track
  cycle: Cycle
  /** Management year of the money asked about. */
  managementYear: number
  /** Given to the studio in that management year. */
  allotted: number
  /** Spent from it. */
  charged: number
  /** A sum somebody demands on top; null where nobody does. */
  demanded: number | null
  revokedOn: Day | null
  spending: readonly Spending[]
}>

/** The county's budget of one year, in yuan. */
export type BudgetFacts = Facts<{
  year: number
  /** For training, without the studios. */
  training: number
  trainingSpent: number
  /** For the studios, as set at the beginning of the year. */
  studios: number
  studiosAddedMidYear: number
  principalStudios: number
  teacherStudios: number
}>
