import { read, utils, write } from '@e965/xlsx'
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

/** Changes cells of the first sheet as somebody in a spreadsheet program would; rows and columns count from 0. */
export async function editXlsx(
  bytes: Uint8Array,
  change: (sheet: {
    set(row: number, column: number, text: string): void
    formula(row: number, column: number, formula: string): void
    clear(row: number): void
    swap(row: number, other: number): void
  }) => void,
): Promise<Uint8Array> {
  const book = read(bytes, { type: 'buffer' })
  const sheet = book.Sheets[book.SheetNames[0] as string]
  if (!sheet) throw new Error('no sheet')
  const range = utils.decode_range(sheet['!ref'] as string)
  const at = (r: number, c: number) => utils.encode_cell({ r, c })
  change({
    set(r, c, text) {
      sheet[at(r, c)] = { t: 's', v: text }
      range.e.r = Math.max(range.e.r, r)
      sheet['!ref'] = utils.encode_range(range)
    },
    formula(r, c, f) {
      sheet[at(r, c)] = { t: 's', v: f.replaceAll('"', ''), f }
    },
    clear(r) {
      for (let c = 0; c <= range.e.c; c++) delete sheet[at(r, c)]
    },
    swap(r, other) {
      for (let c = 0; c <= range.e.c; c++) {
        const kept = sheet[at(r, c)]
        sheet[at(r, c)] = sheet[at(other, c)]
        sheet[at(other, c)] = kept
      }
    },
  })
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}
