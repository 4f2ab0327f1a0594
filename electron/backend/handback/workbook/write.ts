import { escapeCellText, escapeXml } from '../../roster/writers/xml.ts'
import { type ZipEntry, zipped } from '../../roster/writers/zip.ts'

/** A workbook to be filled in: locked except where it is open, with lists to choose from, a hidden column and row. */

export type CellStyle = keyof typeof styles
export interface WriteCell {
  value: string | number | null
  style: CellStyle
}
export interface WriteSheet {
  name: string
  /** Not shown, and not offered for showing. */
  hidden?: boolean
  columns: readonly { width: number; hidden?: boolean }[]
  rows: readonly { cells: readonly WriteCell[]; hidden?: boolean; height?: number }[]
  /** Rows that stay in sight. */
  frozenRows?: number
  merges?: readonly string[]
  validations?: readonly Validation[]
  landscape?: boolean
}
export type Validation = { range: string } & (
  | { type: 'list'; source: string; strict: boolean }
  | { type: 'day' }
  | { type: 'whole'; least: number; most: number }
  | { type: 'money' }
)

const face = '<name val="宋体"/><charset val="134"/>'
const fonts = [
  `<font><sz val="10.5"/>${face}</font>`,
  `<font><b/><sz val="10.5"/>${face}</font>`,
  `<font><b/><sz val="16"/>${face}</font>`,
]
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF1F3F6"/></patternFill></fill>',
]
const dayFormat = 164

interface Style {
  font?: number
  fill?: number
  border?: boolean
  format?: number
  open?: boolean
  align?: string
}
const styles = {
  plain: { format: 49 },
  title: { font: 2 },
  advice: {},
  head: { font: 1, fill: 2, border: true, align: 'center' },
  locked: { fill: 2, border: true, format: 49 },
  text: { border: true, format: 49, open: true },
  day: { border: true, format: dayFormat, open: true, align: 'center' },
  whole: { border: true, format: 1, open: true, align: 'center' },
  money: { border: true, format: 4, open: true, align: 'right' },
} as const satisfies Record<string, Style>
const styleNames = Object.keys(styles) as CellStyle[]

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const openPackage = 'http://schemas.openxmlformats.org/package/2006'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function stylesXml(): string {
  const formats = styleNames.map((name) => {
    const {
      font = 0,
      fill = 0,
      border = false,
      format = 0,
      open = false,
      align = 'left',
    }: Style = styles[name]
    return (
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${Number(border)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">` +
      `<alignment horizontal="${align}" vertical="center" wrapText="1"/><protection locked="${open ? 0 : 1}"/></xf>`
    )
  })
  const thin = ['left', 'right', 'top', 'bottom'].map(
    (s) => `<${s} style="thin"><color rgb="FFC8CDD5"/></${s}>`,
  )
  return (
    `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="${dayFormat}" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="${fills.length}">${fills.join('')}</fills>` +
    `<borders count="2"><border><left/><right/><top/><bottom/></border><border>${thin.join('')}</border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  )
}

/** A, B … Z, AA … from 0. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** A day as spreadsheets count it. */
export const daySerial = (iso: string): number =>
  Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + 25_569

function cellXml({ value, style }: WriteCell, ref: string): string {
  const open = `<c r="${ref}" s="${styleNames.indexOf(style)}"`
  if (value === null || value === '') return `${open}/>`
  if (typeof value === 'number') return `${open}><v>${value}</v></c>`
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(value)}</t></is></c>`
}

function validationXml(validation: Validation): string {
  const { range } = validation
  const open = (type: string, more: string) =>
    `<dataValidation type="${type}" allowBlank="1" showInputMessage="1" showErrorMessage="1" ${more} sqref="${range}">`
  const between = (least: number, most: number) =>
    `<formula1>${least}</formula1><formula2>${most}</formula2></dataValidation>`
  switch (validation.type) {
    case 'list':
      // a reason after an absence is written by hand: such lists only warn
      return `${open('list', `errorStyle="${validation.strict ? 'stop' : 'information'}"`)}<formula1>${escapeXml(validation.source)}</formula1></dataValidation>`
    case 'day':
      return open('date', 'operator="between"') + between(daySerial('2000-01-01'), daySerial('2100-12-31'))
    case 'whole':
      return open('whole', 'operator="between"') + between(validation.least, validation.most)
    case 'money':
      return open('decimal', 'operator="between"') + between(0, 10_000_000)
  }
}

function* sheetXml(sheet: WriteSheet): Generator<string> {
  const { columns, rows, frozenRows = 0, merges = [], validations = [] } = sheet
  const pane = frozenRows
    ? `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`
    : ''
  yield `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/><cols>` +
    columns
      .map(
        ({ width, hidden }, at) =>
          `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
      )
      .join('') +
    '</cols><sheetData>'
  for (const [at, { cells, hidden, height }] of rows.entries()) {
    const look = `${height ? ` ht="${height}" customHeight="1"` : ''}${hidden ? ' hidden="1"' : ''}`
    yield `<row r="${at + 1}"${look}>${cells.map((cell, c) => cellXml(cell, `${columnLetters(c)}${at + 1}`)).join('')}</row>`
  }
  yield '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>' +
    (merges.length
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '') +
    (validations.length
      ? `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`
      : '') +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/></worksheet>`
}

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${openPackage}/relationships">${targets
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${office}/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/** The workbook as an .xlsx file, in pieces. Its structure is locked against slips, without a password. */
export function writeFillable(sheets: readonly WriteSheet[]): AsyncGenerator<Uint8Array> {
  const part = (name: string, text: string): ZipEntry => ({ name, text: [text] })
  const types = sheets.map(
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${contentType}.worksheet+xml"/>`,
  )
  const entries = function* (): Generator<ZipEntry> {
    yield part(
      '[Content_Types].xml',
      `${declaration}<Types xmlns="${openPackage}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>${types.join('')}</Types>`,
    )
    yield part('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]))
    yield part(
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><workbookProtection lockStructure="1"/><bookViews><workbookView/></bookViews><sheets>` +
        sheets
          .map(
            ({ name, hidden }, at) =>
              `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${hidden ? ' state="veryHidden"' : ''} r:id="rId${at + 1}"/>`,
          )
          .join('') +
        '</sheets></workbook>',
    )
    yield part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    )
    for (const [at, sheet] of sheets.entries())
      yield { name: `xl/worksheets/sheet${at + 1}.xml`, text: sheetXml(sheet) }
    yield part('xl/styles.xml', stylesXml())
  }
  return zipped(entries())
}
