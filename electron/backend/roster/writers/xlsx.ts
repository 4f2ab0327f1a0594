import type { StreamedDocument, StreamedSheet } from '../../../../shared/domain/document.ts'
import { sheetXml } from './xlsx-sheet.ts'
import { createStyles } from './xlsx-styles.ts'
import { escapeXml } from './xml.ts'
import { type ZipEntry, zipped } from './zip.ts'

export interface XlsxOptions {
  /** Keys of the columns that stay writable; everything else is then locked against slips (no password). */
  writable?: readonly string[]
  /** Named values that travel inside the file, such as the number and digest of a frozen roster. */
  properties?: Readonly<Record<string, string>>
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const openPackage = 'http://schemas.openxmlformats.org/package/2006'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function contentTypes(sheets: number): string {
  const parts = Array.from({ length: sheets }, (_, at) => [
    `/xl/worksheets/sheet${at + 1}.xml`,
    `${contentType}.worksheet+xml`,
  ])
  parts.push(
    ['/xl/workbook.xml', `${contentType}.sheet.main+xml`],
    ['/xl/styles.xml', `${contentType}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  )
  return (
    `${declaration}<Types xmlns="${openPackage}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('')}</Types>`
  )
}

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${openPackage}/relationships">` +
  targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join('') +
  '</Relationships>'

const quoted = (sheetName: string): string => `'${sheetName.replaceAll("'", "''")}'`

function workbook(sheets: readonly StreamedSheet[]): string {
  const names = sheets.map(
    (sheet, at) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const titles = sheets.flatMap(({ name, repeated }, at) => {
    if (!repeated) return []
    const rows = `$${repeated.from + 1}:$${repeated.to + 1}`
    const ref = escapeXml(`${quoted(name)}!${rows}`)
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${ref}</definedName>`]
  })
  return (
    `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}/relationships">` +
    `<bookViews><workbookView/></bookViews><sheets>${names.join('')}</sheets>` +
    `${titles.length ? `<definedNames>${titles.join('')}</definedNames>` : ''}</workbook>`
  )
}

const coreProperties = (title: string): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${openPackage}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`

function customProperties(properties: Readonly<Record<string, string>>): string {
  const entries = Object.entries(properties).map(
    ([name, value], at) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${escapeXml(name)}">` +
      `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  )
  return (
    `${declaration}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">` +
    `${entries.join('')}</Properties>`
  )
}

/**
 * The document as an .xlsx file, in pieces: A4, fitted to the width, heads repeated, pages numbered. Text is always
 * stored as text (ID numbers, =1+1), numbers and money as numbers. Memory does not grow with the number of rows.
 */
export function writeXlsx(document: StreamedDocument, options: XlsxOptions = {}): AsyncGenerator<Uint8Array> {
  const { sheets } = document
  const styles = createStyles()
  const writable = new Set(options.writable)
  const part = (name: string, text: string): ZipEntry => ({ name, text: [text] })
  const entries = function* (): Generator<ZipEntry> {
    yield part('[Content_Types].xml', contentTypes(sheets.length))
    yield part(
      '_rels/.rels',
      relationships([
        [`${office}/relationships/officeDocument`, 'xl/workbook.xml'],
        [`${openPackage}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        [`${office}/relationships/custom-properties`, 'docProps/custom.xml'],
      ]),
    )
    yield part('docProps/core.xml', coreProperties(document.title))
    yield part('docProps/custom.xml', customProperties(options.properties ?? {}))
    yield part('xl/workbook.xml', workbook(sheets))
    yield part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map(
          (_, at) => [`${office}/relationships/worksheet`, `worksheets/sheet${at + 1}.xml`] as const,
        ),
        [`${office}/relationships/styles`, 'styles.xml'],
      ]),
    )
    for (const [at, sheet] of sheets.entries()) {
      yield { name: `xl/worksheets/sheet${at + 1}.xml`, text: sheetXml(sheet, styles, writable) }
    }
    yield part('xl/styles.xml', styles.toXml())
  }
  return zipped(entries())
}
