import { addDays, addYears, type Day, dayOf, minDay, yearOf } from '../../kernel/day.ts'

/** One year in which something is due: number 1–3 of a cycle, both days inside. */
export interface Window {
  number: number
  from: Day
  to: Day
}

/** The last day of a cycle of whole years: the day before the anniversary. */
export const cycleEnd = (from: Day, years: number): Day => addDays(addYears(from, years), -1)

/** The management or programme years of a cycle. */
export function managementYears(cycle: { from: Day; to: Day }): Window[] {
  const windows: Window[] = []
  for (let n = 0; addYears(cycle.from, n) <= cycle.to; n++) {
    windows.push({
      number: n + 1,
      from: addYears(cycle.from, n),
      to: minDay(cycleEnd(cycle.from, n + 1), cycle.to),
    })
  }
  return windows
}

/** The calendar or school years a cycle touches, each whole (口径 A15). */
function yearsFrom(cycle: { from: Day; to: Day }, month: number): Window[] {
  const start = dayOf(yearOf(cycle.from), month, 1)
  const windows: Window[] = []
  for (
    let from = start <= cycle.from ? start : addYears(start, -1);
    from <= cycle.to;
    from = addYears(from, 1)
  ) {
    windows.push({ number: windows.length + 1, from, to: cycleEnd(from, 1) })
  }
  return windows
}

const firstMonth = { 'calendar-year': 1, 'school-year': 9 } as const

/** The windows in which a studio's annual duties fall, by the reading of 每年. */
export function dutyWindows(
  cycle: { from: Day; to: Day },
  reading: 'management-year' | 'calendar-year' | 'school-year',
): Window[] {
  return reading === 'management-year' ? managementYears(cycle) : yearsFrom(cycle, firstMonth[reading])
}
