import { addDays, type Day, dayOf, yearOf } from '../../../../shared/kernel/day.ts'
import { managementYears, type Window } from '../../../../shared/policy/rules/window.ts'
import { cycle } from './studios.ts'

export const years: readonly Window[] = managementYears(cycle)

/** Days of a management year on which schools teach and meet: two a week in term, none in the holidays. */
export function meetingDays({ from }: Window): Day[] {
  const year = yearOf(from)
  const terms: [Day, Day][] = [
    [dayOf(year, 10, 9), dayOf(year + 1, 1, 10)],
    [dayOf(year + 1, 3, 4), dayOf(year + 1, 7, 4)],
    [dayOf(year + 1, 9, 2), dayOf(year + 1, 9, 12)],
  ]
  return terms.flatMap(([first, last]) => {
    const days: Day[] = []
    for (let on = first; on <= last; on = addDays(on, 1))
      if (['2', '4'].includes(String(new Date(on).getUTCDay()))) days.push(on)
    return days
  })
}

/** So many of the days, spread evenly; `early` fits them into that part of the year. */
export function spread(days: readonly Day[], count: number, offset: number, early = 1): Day[] {
  const usable = Math.floor(days.length * early)
  return Array.from({ length: count }, (_, i) => {
    const at = Math.floor(((i + 0.5) * usable) / count) + offset
    return days[Math.min(at, usable - 1)] as Day
  })
}
