import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx'
import { placeRows } from '../../../shared/documents/grid.ts'
import { cellText, kindOf } from '../../../shared/documents/text.ts'
import type { DocumentModel, DocumentSheet } from '../../../shared/domain/document.ts'

/** All bytes of a file that is written in pieces. */
export async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

/** What a spreadsheet should hold for a sheet: numbers for numbers, else the text a reader sees. */
export function expectedCells(sheet: DocumentSheet): CellValue[][] {
  return placeRows(sheet.columns, sheet.rows).map((slots) =>
    slots.map((slot) => {
      const { value } = slot.cell
      if (!slot.origin || value === null || value === '') return null
      const kind = kindOf(slot.cell, slot)
      return typeof value === 'number' ? (kind === 'money' ? value / 100 : value) : cellText(value, kind)
    }),
  )
}

/** The cells of a spreadsheet file on the grid of the document it came from. */
export async function cellsOf(bytes: Uint8Array, document: DocumentModel): Promise<CellValue[][][]> {
  const { sheets } = await readXlsx(bytes)
  return document.sheets.map((sheet, at) => {
    const read = sheets[at] as Sheet
    return sheet.rows.map((_, row) => sheet.columns.map((_, column) => read.rows[row]?.[column] ?? null))
  })
}
