import { type CellObject, SSF } from '@e965/xlsx'
import type { Cell } from '../../../../shared/domain/intake.ts'

const errorTexts: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

/** How a workbook keeps its dates. */
export interface Calendar {
  /** Serials count from 1904. */
  date1904: boolean
  /** A number whose format has no text uses one of Excel's numbered formats for Chinese, all of them dates. */
  numberedFormats: boolean
}

/** Turns a cell of the spreadsheet library into ours; blank cells are null. */
export function workbookCell(raw: CellObject, calendar: Calendar): Cell | null {
  const cell = plainCell(raw, calendar)
  return cell && raw.f !== undefined ? { ...cell, formula: true } : cell
}

function plainCell(raw: CellObject, calendar: Calendar): Cell | null {
  const { t, v } = raw
  if (t === 's' && typeof v === 'string') return v === '' ? null : { kind: 'text', value: v, shown: v }
  if (t === 'b') return { kind: 'boolean', value: v === true, shown: v === true ? 'TRUE' : 'FALSE' }
  if (t === 'e') {
    const text = errorTexts[Number(v)] ?? '#ERROR'
    return { kind: 'error', value: text, shown: text }
  }
  if (t === 'n' && typeof v === 'number') return numberCell(v, raw.z, calendar)
  if (t === 'd' && v instanceof Date && !Number.isNaN(v.getTime()))
    return { kind: 'date', value: v.toISOString().slice(0, 10), shown: v.toISOString().slice(0, 10) }
  return null
}

function numberCell(value: number, format: string | number | undefined, calendar: Calendar): Cell {
  const date =
    format !== undefined
      ? formattedDate(value, String(format), calendar.date1904)
      : calendar.numberedFormats
        ? numberedDate(value, calendar.date1904)
        : null
  return date ?? { kind: 'number', value, shown: shownNumber(value, format) }
}

function shownNumber(value: number, format: string | number | undefined): string {
  if ((format === undefined || format === 'General') && Number.isInteger(value) && Math.abs(value) < 1e11)
    return String(value)
  try {
    return SSF.format(format ?? 'General', value)
  } catch {
    return String(value)
  }
}

function formattedDate(value: number, format: string, date1904: boolean): Cell | null {
  if (format === 'General' || !SSF.is_date(format)) return null
  const tokens = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase()
  if (!/[ye]/.test(tokens) && !/d/.test(tokens)) return null
  const iso = isoDay(value, date1904)
  if (!iso) return null
  const shown = safely(() => SSF.format(format, value, { date1904 })) ?? iso
  return { kind: 'date', value: tokens.includes('d') ? iso : iso.slice(0, 7), shown }
}

/** Whether such a format shows the day is not known; the first of a month is taken as the month alone. */
function numberedDate(value: number, date1904: boolean): Cell | null {
  const iso = isoDay(value, date1904)
  if (!iso) return null
  const cut = iso.endsWith('-01') ? iso.slice(0, 7) : iso
  return { kind: 'date', value: cut, shown: cut }
}

function isoDay(serial: number, date1904: boolean): string | null {
  const d = SSF.parse_date_code(serial, { date1904 })
  // the two days the calendar of 1900 invents have no ISO text
  if (!d || d.m < 1 || d.d < 1 || d.y < 1900 || d.y > 2100) return null
  return `${d.y}-${String(d.m).padStart(2, '0')}-${String(d.d).padStart(2, '0')}`
}

function safely<T>(run: () => T): T | null {
  try {
    return run()
  } catch {
    return null
  }
}
