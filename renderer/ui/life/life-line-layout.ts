import type { Grade } from '../../../shared/domain/assessment.ts'
import { type Day, dateOf, dayOf, daysInMonth, minDay, monthOf, yearOf } from '../../../shared/kernel/day.ts'

/** Something that lasts: a post, a title's period, a year in a cohort. `to` null = still going on. */
export interface Span {
  kind: 'span'
  id: string
  from: Day
  to: Day | null
  label: string
  /** Grades earned within it; null inside = a year without grade. */
  grades?: readonly (Grade | null)[]
  /** Titles and cohorts stand out from posts; what is a finding wears its outcome. */
  tone?: 'plain' | 'accent' | 'met' | 'breach' | 'undet'
  href?: string
}

/** A grade of a calendar year, standing in the middle of its year. */
export interface YearGrade {
  kind: 'year'
  id: string
  year: number
  grade: Grade | null
}

/** An output: one character in a disc (课 文 报 题), filled when a clause counts it. */
export interface Disc {
  kind: 'disc'
  id: string
  on: Day
  mark: string
  label: string
  counted: boolean
  href?: string
}

/** A decision: a diamond, hollow while it is only proposed. */
export interface Diamond {
  kind: 'diamond'
  id: string
  on: Day
  label: string
  pending: boolean
  href?: string
}

export type LifeItem = Span | YearGrade | Disc | Diamond

export interface Lane {
  id: string
  label: string
  items: readonly LifeItem[]
}

/** Whole years: the axis runs from 1 January of `from` to 31 December of `to`. */
export interface Axis {
  from: number
  to: number
}

/** Where a day stands on the axis, in percent; months are equal and days share their month. */
export function position(on: Day, axis: Axis): number {
  const month = monthOf(on)
  const years = yearOf(on) + (month - 1 + (dateOf(on) - 1) / daysInMonth(yearOf(on), month)) / 12
  return ((years - axis.from) / (axis.to + 1 - axis.from)) * 100
}

const firstYear = (item: LifeItem): number => {
  if (item.kind === 'year') return item.year
  return yearOf(item.kind === 'span' ? item.from : item.on)
}

/**
 * The axis that shows all of it, or the last `years` years up to the as-of year; two years of future are always
 * shown, because periods end there. Also how many items lie wholly before the axis.
 */
export function axisOf(
  lanes: readonly Lane[],
  asOf: Day,
  years: number | null,
): { axis: Axis; earlier: number } {
  const items = lanes.flatMap((lane) => lane.items)
  const last = yearOf(asOf) + 2
  const from = years === null ? Math.min(yearOf(asOf) - 1, ...items.map(firstYear)) : yearOf(asOf) - years
  const axis = { from, to: last }
  return { axis, earlier: items.filter((item) => isBefore(item, from)).length }
}

function isBefore(item: LifeItem, year: number): boolean {
  if (item.kind === 'span') return item.to !== null && yearOf(item.to) < year
  return firstYear(item) < year
}

/** Whether an item has any part on the axis. */
export const isShown = (item: LifeItem, axis: Axis): boolean =>
  !isBefore(item, axis.from) && firstYear(item) <= axis.to

/** A bar in percent of the axis; what lies right of the as-of line is future and fades. */
export interface Bar {
  left: number
  width: number
  /** Share of the bar that lies in the future, in percent of the bar. */
  future: number
  /** Begins before the axis: no left edge. */
  continued: boolean
  /** No end known: no right edge, ends at the as-of line. */
  open: boolean
}

export function barOf(span: Span, axis: Axis, asOf: Day): Bar {
  const start = Math.max(0, position(span.from, axis))
  // an open span is a fact up to the as-of day only
  const until = span.to ?? asOf
  const end = Math.min(100, Math.max(start, position(until, axis)))
  const now = position(asOf, axis)
  const width = end - start
  const future = width > 0 ? (Math.max(0, end - Math.max(start, now)) / width) * 100 : 0
  return { left: start, width, future, continued: yearOf(span.from) < axis.from, open: span.to === null }
}

/** The middle of a calendar year, in percent. */
export const yearMiddle = (year: number, axis: Axis): number => position(dayOf(year, 7, 1), axis)

/** A label stands right of its mark, unless that would run out of the axis or into the next mark. */
export function labelSides(days: readonly Day[], axis: Axis): readonly ('left' | 'right')[] {
  const at = days.map((day) => position(day, axis))
  return at.map((x, i) => {
    const next = at[i + 1]
    const before = at[i - 1]
    const tightRight = x > 88 || (next !== undefined && next - x < 12)
    const roomLeft = x > 10 && (before === undefined || x - before > 12)
    return tightRight && roomLeft ? 'left' : 'right'
  })
}

/** The years to write on the axis: every one, or every second or fifth when they would touch. */
export function ticks(axis: Axis): readonly number[] {
  const count = axis.to - axis.from + 1
  const step = [1, 2, 5, 10].find((n) => count / n <= 16) ?? 20
  return Array.from({ length: count }, (_, i) => axis.from + i).filter(
    (year) => (year - axis.from) % step === 0,
  )
}

/** What has happened by the as-of day; decisions that lie after it are not shown as facts. */
export const isFact = (on: Day, asOf: Day): boolean => minDay(on, asOf) === on
