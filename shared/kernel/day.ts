/**
 * Calendar days of the county, without clock and zone. A day is ISO text (`2022-09-01`), so days sort as
 * text and travel as JSON; everything that counts days, months or birthdays goes through this file.
 */
export type Day = string & { readonly __day: unique symbol }

// years before and after these are no dates of ours, however they are written
export const firstYear = 1900
export const lastYear = 2100

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

function inCalendar(text: string): text is Day {
  const m = pattern.exec(text)
  if (!m) return false
  const [y, mo, d] = [Number(m[1]), Number(m[2]), Number(m[3])]
  return mo >= 1 && mo <= 12 && d >= 1 && d <= daysInMonth(y, mo)
}

/** A day of our time: what is typed, and what a cycle can begin on. */
export function isDay(value: unknown): value is Day {
  return (
    typeof value === 'string' && inCalendar(value) && yearOf(value) >= firstYear && yearOf(value) <= lastYear
  )
}

/** The day named by ISO text, also one that was worked out and lies beyond ours; throws RangeError on anything else. */
export function day(text: string): Day {
  if (!inCalendar(text)) throw new RangeError(`not a calendar day: ${text}`)
  return text
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function dayOf(year: number, month: number, date: number): Day {
  return day(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  )
}

export const yearOf = (d: Day): number => Number(d.slice(0, 4))
export const monthOf = (d: Day): number => Number(d.slice(5, 7))
export const dateOf = (d: Day): number => Number(d.slice(8, 10))

const epoch = (d: Day): number => Date.UTC(yearOf(d), monthOf(d) - 1, dateOf(d))

export function addDays(d: Day, n: number): Day {
  return new Date(epoch(d) + n * 86_400_000).toISOString().slice(0, 10) as Day
}

/** The corresponding day n months on, else that month's last day: 2023-11-30 + 3 = 2024-02-29. */
export function addMonths(d: Day, n: number): Day {
  const months = yearOf(d) * 12 + monthOf(d) - 1 + n
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  return dayOf(year, month, Math.min(dateOf(d), daysInMonth(year, month)))
}

export const addYears = (d: Day, n: number): Day => addMonths(d, n * 12)

/** Whole days from a to b; negative when b is earlier. */
export const daysBetween = (a: Day, b: Day): number => Math.round((epoch(b) - epoch(a)) / 86_400_000)

/** Completed years of age on a day; a birthday on 29 February completes on 1 March of a common year. */
export function ageOn(birthOn: Day, on: Day): number {
  const years = yearOf(on) - yearOf(birthOn)
  return on.slice(5) < birthOn.slice(5) ? years - 1 : years
}

/** A span of days, both ends inside; `to` null is open-ended. */
export interface Period {
  from: Day
  to: Day | null
}

/** The one answer to "does this hold on that day": first and last day both count. */
export function holdsOn(period: { from: Day; to: Day | null }, on: Day): boolean {
  return period.from <= on && (period.to === null || on <= period.to)
}

/** The one answer to "was this record known at that instant" (ISO instants): recorded by then and not yet retracted. */
export function knownAt(record: { recordedAt: string; retractedAt: string | null }, at: string): boolean {
  return record.recordedAt <= at && (record.retractedAt === null || record.retractedAt > at)
}

export function periodsOverlap(a: Period, b: Period): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to)
}

export const minDay = (a: Day, b: Day): Day => (a < b ? a : b)
export const maxDay = (a: Day, b: Day): Day => (a > b ? a : b)

/** Earlier first: for sorting days. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0)
