import type { RosterRequest } from '../../../../shared/contract/roster.ts'
import { type Day, day, yearOf } from '../../../../shared/kernel/day.ts'

/** The days a statistic is about: those asked for, else the school year (from September) up to the day. */
export function periodOf({ fromOn, toOn }: RosterRequest, asOf: Day): { from: Day; to: Day } {
  const to = toOn ?? asOf
  const september = day(`${yearOf(to)}-09-01`)
  return { from: fromOn ?? (september <= to ? september : day(`${yearOf(to) - 1}-09-01`)), to }
}
