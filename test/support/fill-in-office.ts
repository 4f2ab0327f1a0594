import fs from 'node:fs'
import path from 'node:path'
import { convertWithOffice } from './soffice.ts'

/** What somebody types into a cell (`E5` of a sheet): a formula, a day, a number or text, by how it looks. */
export interface Typed {
  sheet: string
  cell: string
  text: string
}

/** Changes the cells of a row as LibreOffice keeps them; rows are counted from 1. */
export type RowChange = (row: number, cells: string[]) => string[]

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const columnOf = (letters: string): number =>
  [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1

function typedAs(text: string): string {
  if (text.startsWith('=')) return `table:formula="of:${escaped(text)}"`
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `office:value-type="date" office:date-value="${text}"`
  return /^\d+(\.\d+)?$/.test(text)
    ? `office:value-type="float" office:value="${text}"`
    : 'office:value-type="string"'
}

/** The cell with another content; its look and its list stay. */
export function cellWith(cell: string, text: string): string {
  const kept = cell.match(/table:(style-name|content-validation-name)="[^"]*"/g) ?? []
  if (text === '') return `<table:table-cell ${kept.join(' ')}/>`
  const shown = text.startsWith('=') ? '' : `<text:p>${escaped(text)}</text:p>`
  return `<table:table-cell ${kept.join(' ')} ${typedAs(text)}>${shown}</table:table-cell>`
}

/** What a cell shows. */
export const shownIn = (cell: string): string => /<text:p>([^<]*)<\/text:p>/.exec(cell)?.[1] ?? ''

const cellPattern =
  /<table:(?:covered-)?table-cell(?:[^>]*\/>|[^>]*?>[\s\S]*?<\/table:(?:covered-)?table-cell>)/g
const rowPattern = /<table:table-row[^>]*>[\s\S]*?<\/table:table-row>/g
const times = (tag: string, what: 'columns' | 'rows'): number =>
  Number(new RegExp(`table:number-${what}-repeated="(\\d+)"`).exec(tag)?.[1] ?? 1)
const single = (tag: string, what: 'columns' | 'rows'): string =>
  tag.replace(new RegExp(` table:number-${what}-repeated="\\d+"`), '')

/** The cells of a row one by one; the long tail of blank ones is left out. */
function cellsOf(row: string): string[] {
  return (row.match(cellPattern) ?? []).flatMap((cell) => {
    const head = cell.slice(0, cell.indexOf('>') + 1)
    const repeated = times(head, 'columns')
    return repeated > 300 ? [] : Array.from({ length: repeated }, () => single(cell, 'columns'))
  })
}

function changedRow(xml: string, row: number, typed: readonly Typed[], change: RowChange): string {
  const open = single(xml.slice(0, xml.indexOf('>') + 1), 'rows')
  let cells = cellsOf(xml)
  for (const { cell, text } of typed) {
    const [, letters = '', line] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
    if (Number(line) !== row) continue
    const at = columnOf(letters)
    while (cells.length <= at) cells.push('<table:table-cell/>')
    cells[at] = cellWith(cells[at] ?? '', text)
  }
  cells = change(row, cells)
  return `${open}${cells.join('')}</table:table-row>`
}

/**
 * Opens a workbook in LibreOffice, types into its cells and saves it as .xlsx with LibreOffice; `change` works on rows
 * as a whole, such as taking a column elsewhere, `rework` on the document as LibreOffice keeps it. Throws where
 * LibreOffice is missing: a quirk of real files is proved on real files only.
 */
export function fillInOffice(
  file: string,
  typed: readonly Typed[],
  change: Readonly<Record<string, RowChange>> = {},
  rework: (document: string) => string = (document) => document,
): string {
  const opened = Buffer.from(convertWithOffice(fs.readFileSync(file), 'workbook.xlsx', 'fods')).toString(
    'utf8',
  )
  const filled = opened.replace(
    /<table:table table:name="([^"]*)"[^>]*>[\s\S]*?<\/table:table>/g,
    (sheet, name: string) => {
      const own = typed.filter((t) => t.sheet === name)
      if (own.length === 0 && !change[name]) return sheet
      let row = 0
      return sheet.replace(rowPattern, (xml) => {
        const repeated = times(xml.slice(0, xml.indexOf('>') + 1), 'rows')
        if (repeated > 500) return xml
        const rows = Array.from({ length: repeated }, () => {
          row += 1
          return changedRow(xml, row, own, change[name] ?? ((_, cells) => cells))
        })
        return rows.join('')
      })
    },
  )
  const saved = convertWithOffice(Buffer.from(rework(filled)), 'workbook.fods', 'xlsx:Calc MS Excel 2007 XML')
  const target = path.join(path.dirname(file), `filled-${fs.readdirSync(path.dirname(file)).length}.xlsx`)
  fs.writeFileSync(target, saved)
  return target
}
