import type { FileFormat, FileNotice, Sheet, Workbook } from '../../../../shared/domain/intake.ts'
import { decodeText } from './decode-text.ts'
import { cellText, columnLetter, isBlankRow } from './grid.ts'
import { type ReadingLimits, readingLimits } from './limits.ts'
import { readContainer } from './read-container.ts'
import { readDelimited } from './read-delimited.ts'
import { IntakeRefusal } from './refusal.ts'
import { mislabelled, sniffContainer, sniffText } from './sniff.ts'
import { checkZipEntry, prolog, readZipDirectory } from './zip-guard.ts'

type Read = Pick<Workbook, 'format' | 'sheets'> & { encoding?: string; notices?: FileNotice[] }

/**
 * Reads a spreadsheet file by its content, whatever its name says. Nothing here knows people or schools.
 * Throws IntakeRefusal: FILE_EMPTY, FILE_TOO_LARGE, FILE_ZIP_BOMB, FILE_PASSWORD_PROTECTED, FILE_UNREADABLE.
 * Hostile files are why this should run in its own process: see read-in-child.
 */
export function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits = readingLimits,
): Workbook {
  if (bytes.byteLength === 0) throw new IntakeRefusal('FILE_EMPTY')
  if (bytes.byteLength > limits.fileBytes)
    throw new IntakeRefusal('FILE_TOO_LARGE', { megabytes: Math.ceil(bytes.byteLength / 2 ** 20) })
  const read = readByContent(bytes, fileName, limits)
  if (read.sheets.every((sheet) => sheet.rows.length === 0)) throw new IntakeRefusal('FILE_EMPTY')
  const notices = [...(read.notices ?? [])]
  const extension = mislabelled(fileName, read.format)
  if (extension !== null) notices.push({ code: 'FILE_MISLABELLED', data: { extension, format: read.format } })
  return { ...read, notices: [...notices, ...read.sheets.flatMap(hiddenNotices)] }
}

/** What a person doesn't see in a sheet and we read all the same. */
function hiddenNotices({ name: sheet, hidden, rows, hiddenColumns, hiddenRows }: Sheet): FileNotice[] {
  if (hidden) return [{ code: 'SHEET_HIDDEN', data: { sheet } }]
  const columns = hiddenColumns.filter((c) => rows.some((row) => cellText(row[c]) !== ''))
  const hiddenRecords = hiddenRows.filter((r) => !isBlankRow(rows[r] ?? []))
  const notices: FileNotice[] = []
  if (columns.length > 0)
    notices.push({ code: 'COLUMNS_HIDDEN', data: { sheet, columns: columns.map(columnLetter).join(' ') } })
  if (hiddenRecords.length > 0)
    notices.push({ code: 'ROWS_HIDDEN', data: { sheet, rows: hiddenRecords.length } })
  return notices
}

function readByContent(bytes: Uint8Array, fileName: string, limits: ReadingLimits): Read {
  const container = sniffContainer(bytes)
  if (container === 'zip') return readZipped(bytes, limits)
  if (container === 'ole') return readOle(bytes, limits)
  if (container === 'binary') throw new IntakeRefusal('FILE_UNREADABLE', { reason: 'not-a-spreadsheet' })
  return readText(bytes, fileName, limits)
}

function readZipped(bytes: Uint8Array, limits: ReadingLimits): Read {
  const entries = readZipDirectory(bytes, limits)
  const names = new Set(entries.map((e) => e.name.replaceAll('\\', '/')))
  const format: FileFormat | null = names.has('content.xml')
    ? 'ods'
    : [...names].some((n) => /^xl\/workbook\.(xml|bin)$/i.test(n))
      ? 'xlsx'
      : null
  if (!format) throw new IntakeRefusal('FILE_UNREADABLE', { reason: 'not-a-spreadsheet' })
  let fills = false
  for (const entry of entries) {
    const content = checkZipEntry(bytes, entry)
    if (/^xl[\\/]styles\.(xml|bin)$/i.test(entry.name)) fills = Buffer.from(content).includes('<fill')
  }
  const { sheets } = readContainer(bytes, format, limits, fills || format === 'ods')
  const macros = names.has('xl/vbaProject.bin')
  return { format, sheets, notices: macros ? [{ code: 'MACROS_IGNORED', data: {} }] : [] }
}

// stream names inside an OLE container are UTF-16LE, so a workbook under a password shows by the name alone
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')
// author, title and the like; nobody asks for them
const properties = ['\u0005SummaryInformation', '\u0005DocumentSummaryInformation'].map((name) =>
  Buffer.from(name, 'utf16le'),
)

function readOle(bytes: Uint8Array, limits: ReadingLimits): Read {
  const copy = Buffer.from(bytes)
  if (copy.includes(encryptedPackage)) throw new IntakeRefusal('FILE_PASSWORD_PROTECTED')
  // the library counts properties as the file says, for hours where it is damaged: under another name it leaves them
  for (const name of properties)
    for (let at = copy.indexOf(name); at >= 0; at = copy.indexOf(name, at)) copy[at] = 0x2d
  const { sheets, macros } = readContainer(copy, 'xls', limits)
  return { format: 'xls', sheets, notices: macros ? [{ code: 'MACROS_IGNORED', data: {} }] : [] }
}

function readText(bytes: Uint8Array, fileName: string, limits: ReadingLimits): Read {
  const { text, encoding } = decodeText(bytes)
  if (text.trim() === '') throw new IntakeRefusal('FILE_EMPTY')
  const format = sniffText(text)
  if (format !== 'csv' && /<!ENTITY/i.test(prolog(text)))
    throw new IntakeRefusal('FILE_UNREADABLE', { reason: 'xml-entities' })
  const sheets: Sheet[] =
    format === 'csv'
      ? [readDelimited(text, baseName(fileName), limits)]
      : readContainer(text, format, limits).sheets
  const replaced = text.split('\ufffd').length - 1
  const notices: FileNotice[] = replaced ? [{ code: 'TEXT_UNREADABLE', data: { characters: replaced } }] : []
  return { format, encoding, sheets, notices }
}

const baseName = (fileName: string): string =>
  fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .trim()
