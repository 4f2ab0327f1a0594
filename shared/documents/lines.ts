import type { DocumentSheet, RowRole } from '../domain/document.ts'
import { placeRows } from './grid.ts'
import { cellText, kindOf } from './text.ts'

/** A line of a sheet as a reader sees it: one text for each column, empty where a cell of another column reaches over it. */
export interface Line {
  /** Its place among the rows of the sheet, from 0. */
  at: number
  role: RowRole
  record: string | null
  /** The section it stands under. */
  section: string
  texts: readonly string[]
}

/** A section without its number and count: 二、骨干教师（20人） → 骨干教师. */
const sectionText = (text: string): string =>
  text.replace(/^[〇一二三四五六七八九十]+、/, '').replace(/（\d+人）$/, '')

export function linesOf(sheet: DocumentSheet): Line[] {
  let section = ''
  return placeRows(sheet.columns, sheet.rows).map((slots, at) => {
    const row = sheet.rows[at] as DocumentSheet['rows'][number]
    const texts = slots.map((slot) => (slot.origin ? cellText(slot.cell.value, kindOf(slot.cell, slot)) : ''))
    if (row.role === 'section') section = sectionText(texts[0] ?? '')
    return { at, role: row.role, record: row.record ?? null, section, texts }
  })
}

/** The head over each column, the upper of two joined with the lower: 审核评议·单位意见. */
export function headsOf(sheet: DocumentSheet): string[] {
  const first = sheet.rows.findIndex((row) => row.role === 'head')
  const placed = placeRows(sheet.columns, sheet.rows)
  const heads: string[][] = sheet.columns.map(() => [])
  for (let at = first; at >= 0 && sheet.rows[at]?.role === 'head'; at++) {
    placed[at]?.forEach(({ cell }, column) => {
      const text = String(cell.value ?? '')
      if (text && !heads[column]?.includes(text)) heads[column]?.push(text)
    })
  }
  return heads.map((parts) => parts.join('·'))
}

/** What a line is spoken of by: its first texts that are no serial number. */
export function nameOfLine(sheet: DocumentSheet, line: Pick<Line, 'texts'>): string {
  const named = sheet.columns.findIndex((column) => column.kind === 'name')
  const text = named >= 0 ? line.texts[named] : ''
  const all = line.texts.filter((one, at) => one !== '' && sheet.columns[at]?.kind !== 'serial')
  return (text || all.slice(0, 2).join(' ')).replace(/　/g, '')
}
