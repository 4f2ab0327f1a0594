import { decodeText } from './decode-text.ts'
import type { ReadingLimits } from './limits.ts'
import { IntakeRefusal } from './refusal.ts'
import { sniffContainer } from './sniff.ts'
import { checkZipEntry, readZipDirectory } from './zip-guard.ts'

/** How long a plan may be; the county's own, with every annex, has under six hundred paragraphs. */
const most = { paragraphs: 20_000, characters: 4_000_000 }

/**
 * The paragraphs of a text file or a Word document, in order, empty ones left out. Only the main text of a Word document
 * is unpacked, no further than its directory says. FILE_UNREADABLE for anything else, FILE_TOO_LARGE beyond the limits.
 */
export function readParagraphs(bytes: Uint8Array, limits: ReadingLimits): string[] {
  const container = sniffContainer(bytes)
  if (container !== 'text' && container !== 'zip')
    throw new IntakeRefusal('FILE_UNREADABLE', { reason: container })
  const lines =
    container === 'zip' ? wordParagraphs(bytes, limits) : decodeText(bytes).text.split(/\r\n|\r|\n/)
  const paragraphs = lines
    .map((line) => line.replace(/^\ufeff/, '').trimEnd())
    .filter((line) => line.trim() !== '')
  const characters = paragraphs.reduce((sum, line) => sum + line.length, 0)
  if (paragraphs.length > most.paragraphs || characters > most.characters)
    throw new IntakeRefusal('FILE_TOO_LARGE', { paragraphs: paragraphs.length })
  if (paragraphs.length === 0) throw new IntakeRefusal('FILE_UNREADABLE', { reason: 'empty' })
  return paragraphs
}

function wordParagraphs(bytes: Uint8Array, limits: ReadingLimits): string[] {
  const entry = readZipDirectory(bytes, limits).find((e) => e.name === 'word/document.xml')
  if (!entry) throw new IntakeRefusal('FILE_UNREADABLE', { reason: 'no-word-text' })
  const xml = new TextDecoder().decode(checkZipEntry(bytes, entry))
  const paragraphs: string[] = []
  let line = ''
  // texts, tabs, breaks and the ends of paragraphs in the order they stand; deleted text has another element
  for (const [token, text] of xml.matchAll(
    /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:tab\s*\/>|<w:br\b[^>]*\/>|<\/w:p>/g,
  )) {
    if (text !== undefined) line += unescaped(text)
    else if (token === '</w:p>') {
      paragraphs.push(line)
      line = ''
    } else line += ' '
  }
  return paragraphs
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
