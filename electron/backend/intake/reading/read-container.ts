import { type ParsingOptions, read, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { Cell, FileFormat, Merge, Sheet } from '../../../../shared/domain/intake.ts'
import type { ReadingLimits } from './limits.ts'
import { IntakeRefusal } from './refusal.ts'
import { type Calendar, workbookCell } from './workbook-cell.ts'

const options: ParsingOptions = {
  dense: true,
  cellNF: true,
  cellText: false,
  cellFormula: true,
  cellHTML: false,
  // text of HTML tables stays text: nothing is guessed into a number
  raw: true,
}

export interface ReadContainer {
  sheets: Sheet[]
  macros: boolean
}

/**
 * Reads the bytes of a workbook or the text of an XML-2003 or HTML file. Hidden columns come with the styles; a
 * workbook without fills must be read with `styled` false, or the library raises an exception for every cell.
 * FILE_PASSWORD_PROTECTED, FILE_TOO_LARGE, or FILE_UNREADABLE for whatever else goes wrong inside the library.
 */
export function readContainer(
  content: Uint8Array | string,
  format: FileFormat,
  limits: ReadingLimits,
  styled = true,
): ReadContainer {
  const book = open(content, styled)
  if (book.SheetNames.length > limits.sheets)
    throw new IntakeRefusal('FILE_TOO_LARGE', { sheets: book.SheetNames.length })
  const budget = { cells: limits.cells }
  const calendar: Calendar = {
    date1904: book.Workbook?.WBProps?.date1904 === true,
    numberedFormats: format === 'xlsx' || format === 'xls',
  }
  const sheets = book.SheetNames.map((name, i): Sheet => {
    const sheet = book.Sheets[name]
    return {
      name: name.trim(),
      hidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0,
      rows: sheet ? readRows(sheet, calendar, limits, budget) : [],
      merges: (sheet?.['!merges'] ?? []).map(mergeOf),
      hiddenColumns: hiddenIn(sheet?.['!cols']),
      hiddenRows: hiddenIn(sheet?.['!rows']),
      typed: format !== 'html',
      ...(calendar.date1904 ? { date1904: true as const } : {}),
    }
  })
  return { sheets, macros: book.vbaraw !== undefined }
}

function open(content: Uint8Array | string, cellStyles: boolean): WorkBook {
  try {
    return typeof content === 'string'
      ? read(content, { ...options, cellStyles, type: 'string' })
      : read(content, { ...options, cellStyles, type: 'array' })
  } catch (cause) {
    if (/password|encrypt/i.test(String(cause))) throw new IntakeRefusal('FILE_PASSWORD_PROTECTED', {}, cause)
    throw new IntakeRefusal('FILE_UNREADABLE', { reason: 'content' }, cause)
  }
}

const hiddenIn = (infos: readonly ({ hidden?: boolean | undefined } | undefined)[] = []): number[] => {
  const hidden: number[] = []
  // sparse: only rows and columns that say something are visited
  infos.forEach((info, index) => {
    if (info?.hidden) hidden.push(index)
  })
  return hidden
}

const mergeOf = ({ s, e }: { s: { r: number; c: number }; e: { r: number; c: number } }): Merge => ({
  fromRow: s.r,
  toRow: e.r,
  fromColumn: s.c,
  toColumn: e.c,
})

function readRows(
  sheet: WorkSheet,
  calendar: Calendar,
  limits: ReadingLimits,
  budget: { cells: number },
): (Cell | null)[][] {
  const rows: (Cell | null)[][] = []
  const raw = (sheet['!data'] ?? []) as NonNullable<WorkSheet['!data']>
  // sparse arrays: only rows and cells that exist are visited, however far out they lie
  raw.forEach((row, r) => {
    row?.forEach((rawCell, c) => {
      const cell = rawCell ? workbookCell(rawCell, calendar) : null
      if (!cell) return
      if (--budget.cells < 0) throw new IntakeRefusal('FILE_TOO_LARGE', { cells: limits.cells })
      // far-out cells (a stray blank at XFD1) are no part of any list
      if (c >= limits.columns) return
      while (rows.length <= r) rows.push([])
      const target = rows[r] as (Cell | null)[]
      while (target.length < c) target.push(null)
      target[c] = clipped(cell, limits)
    })
  })
  return rows
}

/** Longer texts than Excel itself allows come only from made-up files. */
function clipped(cell: Cell, limits: ReadingLimits): Cell {
  if (cell.kind !== 'text' || cell.value.length <= limits.cellText) return cell
  throw new IntakeRefusal('FILE_UNREADABLE', { reason: 'cell-text' })
}
