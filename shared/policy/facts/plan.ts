import type { Day } from '../../kernel/day.ts'
import type { Facts } from '../inquiry.ts'
import type { Level, Programme } from './codes.ts'
import type { Title } from './person.ts'
import type { Cycle } from './studio.ts'

/** The title holders of the county, one entry per person. */
export type TargetFacts = Facts<{ level: Level; holders: readonly Facts<{ titles: readonly Title[] }>[] }>

/** An act that somebody wants judged under the plan. */
export type ActFacts = Facts<{ effectiveOn: Day | null; actOn: Day }>

/** The days of a studio's cycle, or only its start. */
export type StudioCycleFacts = Facts<{ from: Day; to: Day | null }>

/** The days of a cohort's cycle, and days asked about. */
export type CohortCycleFacts = Facts<{ programme: Programme; cycle: Cycle; days: readonly Day[] }>
