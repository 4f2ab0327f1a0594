import { daysInMonth, firstYear, lastYear } from './day.ts'
import { foldWidth } from './text.ts'

/** A date as forms know it: a month, or a day of it. The precision is what was written, never invented. */
export interface LooseDay {
  year: number
  month: number
  day?: number
}

export type LooseDayFault =
  /** Not a date in any form offices use. */
  | 'DATE_UNREADABLE'
  /** `1985.1` from a number: January, or October that lost its zero. `candidates` holds both. */
  | 'DATE_AMBIGUOUS'
  /** A year without a month. */
  | 'DATE_MONTH_MISSING'
  /** `85-3`: a year of two digits, whose century nobody wrote. */
  | 'DATE_CENTURY_MISSING'
  /** Written as a date, but no calendar has it (month 13, 30 February). */
  | 'DATE_IMPOSSIBLE'

export type LooseDayReading =
  | { ok: true; day: LooseDay }
  | { ok: false; fault: LooseDayFault; candidates?: readonly LooseDay[] }

const fault = (code: LooseDayFault): LooseDayReading => ({ ok: false, fault: code })

/** Year, month and day checked against the calendar. */
function looseDay(year: number, month: number, day?: number): LooseDayReading {
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return fault('DATE_IMPOSSIBLE')
  if (day === undefined) return { ok: true, day: { year, month } }
  return day >= 1 && day <= daysInMonth(year, month)
    ? { ok: true, day: { year, month, day } }
    : fault('DATE_IMPOSSIBLE')
}

// 年月日, or . - / and their Chinese and full-width kin
const sign = '[.\\-/、。·–—_ ]'
const yearMonth = new RegExp(`^(\\d{4})\\s*(?:年|${sign})\\s*(\\d{1,2})\\s*(?:月份?)?$`)
const yearMonthDay = new RegExp(
  `^(\\d{4})\\s*(?:年|${sign})\\s*(\\d{1,2})\\s*(?:月|${sign})\\s*(\\d{1,2})\\s*[日号]?$`,
)
const shortYear = new RegExp(
  `^['‘’]?\\d{2}\\s*(?:年|${sign})\\s*\\d{1,2}\\s*(?:月份?|(?:月|${sign})\\s*\\d{1,2}\\s*[日号]?)?$`,
)
const compact = /^(\d{4})(\d{2})(\d{2})?$/
// what spreadsheets append when a date becomes text
const clock = /[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/

/**
 * Reads a date written as text: 1985.06, 198506, 1985年6月, 1985-6-1, 1985/06, 19850601, 1985年6月1日,
 * 1985-06-01 00:00:00. `1985.1` counts as January only when the text was typed as text (`typed`); where it may
 * be a number that lost a zero on its way (a CSV file, an HTML table) it is ambiguous.
 */
export function readLooseDay(text: string, typed = true): LooseDayReading {
  const tidy = foldWidth(text)
    .trim()
    .replace(clock, '')
    .replace(/[.。]$/, '')
  const c = compact.exec(tidy)
  if (c) return looseDay(Number(c[1]), Number(c[2]), c[3] === undefined ? undefined : Number(c[3]))
  if (/^\d{4}年?$/.test(tidy)) return fault('DATE_MONTH_MISSING')
  if (shortYear.test(tidy)) return fault('DATE_CENTURY_MISSING')
  const s = yearMonth.exec(tidy) ?? yearMonthDay.exec(tidy)
  if (!s) return fault('DATE_UNREADABLE')
  if (!typed && /^\d{4}\.1$/.test(tidy)) return ambiguous(Number(s[1]))
  return looseDay(Number(s[1]), Number(s[2]), s[3] === undefined ? undefined : Number(s[3]))
}

/**
 * Reads a date kept as a number, with the text the sheet shows for it: 198506 and 19850601 are plain, 1985.06 has
 * two decimals, 1985.1 is ambiguous unless the sheet shows 1985.10. Spreadsheet serials are not taken here: only a
 * date format tells them from other numbers.
 */
export function readLooseDayNumber(value: number, shown: string): LooseDayReading {
  if (Number.isInteger(value))
    return /^\d+$/.test(String(value)) ? readLooseDay(String(value)) : fault('DATE_UNREADABLE')
  const text = String(value)
  if (!/^\d{4}\.\d{1,2}$/.test(text)) return fault('DATE_UNREADABLE')
  if (/^\d{4}\.1$/.test(text))
    return shown.trim() === `${text}0` ? readLooseDay(`${text}0`) : ambiguous(Math.trunc(value))
  // 1985.2 … 1985.9 can be no month but February … September: an October has a 1, a November two digits
  return readLooseDay(text)
}

/**
 * The day a spreadsheet serial stands for: days since 1899-12-30, or since 1904-01-01 in old Macintosh workbooks.
 * Only serials of five digits (1927 to 2100) are taken, which no other way of writing a date can be.
 */
export function looseDayOfSerial(serial: number, date1904 = false): LooseDayReading {
  if (!Number.isInteger(serial) || serial < 10_000 || serial > 73_050) return fault('DATE_UNREADABLE')
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const date = new Date(epoch + serial * 86_400_000)
  return looseDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

const ambiguous = (year: number): LooseDayReading => ({
  ok: false,
  fault: 'DATE_AMBIGUOUS',
  candidates: [
    { year, month: 1 },
    { year, month: 10 },
  ],
})

const two = (n: number): string => String(n).padStart(2, '0')

/** ISO text of what is known: `1985-06` or `1985-06-01`. */
export function looseDayText(d: LooseDay): string {
  return d.day === undefined ? `${d.year}-${two(d.month)}` : `${d.year}-${two(d.month)}-${two(d.day)}`
}

/** True when both can be the same day: equal as far as both say. */
export function looseDaysAgree(a: LooseDay, b: LooseDay): boolean {
  return (
    a.year === b.year &&
    a.month === b.month &&
    (a.day === undefined || b.day === undefined || a.day === b.day)
  )
}

/** True when even the earliest day it can mean lies after `today` (ISO text). */
export function looseDayIsAfter(d: LooseDay, today: string): boolean {
  return `${d.year}-${two(d.month)}-${two(d.day ?? 1)}` > today
}
