import type { Day } from '../shared/kernel/day.ts'

/** The one source of "today" and "now"; hosts may set it, and the demonstration file carries its own day. */
export interface Clock {
  today(): Day
  /** ISO instant in UTC, on `today()`. */
  now(): string
}

const localDay = (at: Date): Day =>
  `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}` as Day

export const systemClock: Clock = {
  today: () => localDay(new Date()),
  now: () => new Date().toISOString(),
}

/** A clock that stands on one day while its seconds run, so that records keep their order. */
export function clockOn(today: Day): Clock {
  const midnight = Date.parse(`${today}T00:00:00.000Z`)
  return {
    today: () => today,
    now: () => new Date(midnight + (Date.now() % 86_400_000)).toISOString(),
  }
}
