import type { DocumentRow, DocumentSheet } from '../domain/document.ts'
import type { Slot } from './grid.ts'
import { lookOf, roleLook } from './look.ts'
import { cellText, kindOf } from './text.ts'

/** A4 and its margins in points (1/72 inch). */
const paper = { short: 595.28, long: 841.89 }
const margins: Record<DocumentSheet['layout'], { top: number; bottom: number; side: number }> = {
  form: { top: 48, bottom: 50, side: 40 },
  letter: { top: 92, bottom: 80, side: 76 },
  certificate: { top: 92, bottom: 72, side: 100 },
}

export interface PageGeometry {
  width: number
  height: number
  margin: { top: number; bottom: number; side: number }
  /** Column widths in points, as set on paper. */
  columns: readonly number[]
  /** Under 1 when the columns are wider than the paper and everything is shrunk to fit. */
  scale: number
  /** Room for rows on a page in points, before shrinking. */
  room: number
}

/** Points of one half-width character at 10.5 pt, and the air left and right in a cell. */
const characterWidth = 5.25
export const cellAir = 6

/** Where a sheet's columns stand on its paper. */
export function pageGeometry(sheet: Pick<DocumentSheet, 'orientation' | 'layout' | 'columns'>): PageGeometry {
  const landscape = sheet.orientation === 'landscape'
  const [width, height] = landscape ? [paper.long, paper.short] : [paper.short, paper.long]
  const margin = margins[sheet.layout]
  const wanted = sheet.columns.map((column) => column.width * characterWidth + cellAir)
  const factor = (width - 2 * margin.side) / wanted.reduce((sum, one) => sum + one, 0)
  const scale = Math.min(1, factor)
  return {
    width,
    height,
    margin,
    columns: wanted.map((one) => one * factor),
    scale,
    room: (height - margin.top - margin.bottom) / scale,
  }
}

/** Chinese characters, their punctuation and full-width forms: U+1100 on, and the dashes and quotes of U+2014 on. */
const isWide = (code: number): boolean => code >= 0x1100 && (code < 0x2010 || code > 0x2bff || code <= 0x2026)

/** Width of one line of text in points at a size; half-width letters are a little over half. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const character of text) width += isWide(character.codePointAt(0) as number) ? size : size * 0.55
  return width
}

function lineCount(text: string, size: number, room: number): number {
  if (text.length * size <= room && !text.includes('\n')) return 1
  let lines = 0
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(textWidth(line, size) / room - 0.01))
  return lines
}

/**
 * Height in points that a placed row needs before shrinking. A cell reaching over several rows is not counted:
 * the rows beside it carry it.
 */
export function rowHeight(
  sheet: Pick<DocumentSheet, 'layout'>,
  geometry: PageGeometry,
  row: DocumentRow,
  slots: readonly Slot[],
): number {
  let height = Math.max(roleLook(sheet.layout, row.role).least, row.height ?? 0)
  slots.forEach((slot, at) => {
    if (!slot.origin || (slot.cell.rows ?? 1) > 1) return
    const text = cellText(slot.cell.value, kindOf(slot.cell, slot))
    if (text === '') return
    const look = lookOf(sheet.layout, row.role, slot)
    let room = 0
    for (let i = 0; i < (slot.cell.columns ?? 1); i++)
      room += (geometry.columns[at + i] ?? 0) / geometry.scale
    const lines = lineCount(text, look.size, room - cellAir)
    height = Math.max(height, lines * look.line + (look.bordered ? 6 : 2))
  })
  return height
}
