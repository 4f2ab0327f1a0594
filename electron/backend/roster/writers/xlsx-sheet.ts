import { createPlacer, type Slot } from '../../../../shared/documents/grid.ts'
import { lookOf } from '../../../../shared/documents/look.ts'
import { type PageGeometry, pageGeometry, rowHeight } from '../../../../shared/documents/measure.ts'
import { cellText, kindOf } from '../../../../shared/documents/text.ts'
import { pageFooter } from '../../../../shared/documents/words.ts'
import type { DocumentRow, StreamedSheet } from '../../../../shared/domain/document.ts'
import { columnUnit, type Styles } from './xlsx-styles.ts'
import { escapeCellText } from './xml.ts'

/** Excel's limit; a longer text is refused rather than cut. */
const longestText = 32_767
const pieceSize = 64 * 1024

const inches = (points: number): string => (points / 72).toFixed(3)
const points = (n: number): string => String(Math.round(n * 100) / 100)

/** A, B … Z, AA … from 0. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

interface SheetContext {
  sheet: StreamedSheet
  geometry: PageGeometry
  letters: readonly string[]
  styles: Styles
  writable: ReadonlySet<string>
}

function styleIndex({ sheet, styles, writable }: SheetContext, row: DocumentRow, slot: Slot): number {
  const open = row.role === 'body' && writable.has(slot.column.key)
  return styles.index(lookOf(sheet.layout, row.role, slot), kindOf(slot.cell, slot), open)
}

function cellXml(context: SheetContext, row: DocumentRow, slot: Slot, at: number, line: number): string {
  const open = `<c r="${context.letters[at]}${line}" s="${styleIndex(context, row, slot)}"`
  const kind = kindOf(slot.cell, slot)
  const { value } = slot.cell
  if (!slot.origin || value === null || value === '') return `${open}/>`
  if (typeof value === 'number') return `${open}><v>${kind === 'money' ? value / 100 : value}</v></c>`
  const text = cellText(value, kind)
  if (text.length > longestText)
    throw new RangeError(`${context.letters[at]}${line}: text of ${text.length} characters`)
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(text)}</t></is></c>`
}

function opening({ sheet, geometry, letters }: SheetContext): string {
  const columns = geometry.columns.map(
    (width, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${points(width / geometry.scale / columnUnit)}" customWidth="1"/>`,
  )
  const below = sheet.repeated ? sheet.repeated.to + 1 : 0
  const pane = below
    ? `<pane ySplit="${below}" topLeftCell="${letters[0]}${below + 1}" activePane="bottomLeft" state="frozen"/>`
    : ''
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`
  )
}

function closing({ sheet, geometry, writable }: SheetContext, merges: readonly string[]): string {
  const { top, bottom, side } = geometry.margin
  const lock =
    writable.size > 0
      ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0" sort="0"/>'
      : ''
  const merged = merges.length
    ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    : ''
  const footer = sheet.numbered
    ? `<headerFooter><oddFooter>&amp;C&amp;"宋体,Regular"&amp;9${pageFooter('&amp;P', '&amp;N')}</oddFooter></headerFooter>`
    : ''
  return (
    `</sheetData>${lock}${merged}<printOptions horizontalCentered="1"/>` +
    `<pageMargins left="${inches(side)}" right="${inches(side)}" top="${inches(top)}" bottom="${inches(bottom)}" header="0.3" footer="0.35"/>` +
    `<pageSetup paperSize="9" orientation="${sheet.orientation}" fitToWidth="1" fitToHeight="0"/>${footer}</worksheet>`
  )
}

/**
 * The worksheet XML of a sheet, in pieces, while its rows arrive. Only the merged ranges are kept until the end.
 * Throws RangeError when a row does not fit the grid or a text is longer than a spreadsheet cell can hold.
 */
export async function* sheetXml(
  sheet: StreamedSheet,
  styles: Styles,
  writable: ReadonlySet<string>,
): AsyncGenerator<string> {
  const letters = sheet.columns.map((_, at) => columnLetters(at))
  const geometry = pageGeometry(sheet)
  const context: SheetContext = { sheet, geometry, letters, styles, writable }
  const place = createPlacer(sheet.columns)
  const merges: string[] = []
  let piece = opening(context)
  let line = 0
  for await (const row of sheet.rows) {
    line++
    const slots = place(row)
    piece += `<row r="${line}" ht="${points(rowHeight(sheet, geometry, row, slots))}" customHeight="1">`
    slots.forEach((slot, at) => {
      piece += cellXml(context, row, slot, at, line)
      const { columns = 1, rows = 1 } = slot.cell
      if (slot.origin && columns * rows > 1) {
        merges.push(`${letters[at]}${line}:${letters[at + columns - 1]}${line + rows - 1}`)
      }
    })
    piece += '</row>'
    if (piece.length > pieceSize) {
      yield piece
      piece = ''
    }
  }
  yield piece + closing(context, merges)
}
