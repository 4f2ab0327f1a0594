import type { DocumentModel, DocumentSheet } from '../domain/document.ts'
import { headsOf, type Line, linesOf, nameOfLine } from './lines.ts'
import { remarkColumn } from './review-copy.ts'

/** A place in the original: sheet and row, both from 0. */
interface Place {
  sheet: number
  line: number
}
export interface ReturnedDifference extends Place {
  /** A cell other than it was, a line that is gone, one that was not there, one in another place. */
  kind: 'changed' | 'missing' | 'added' | 'moved'
  name: string
  head: string | null
  expected: string | null
  found: string | null
}
export interface ReturnedRemark extends Place {
  name: string
  text: string
}
export interface Returned {
  differences: ReturnedDifference[]
  remarks: ReturnedRemark[]
}

/** Spaces and the widening of names say nothing; 1,260.00 and 1260 are the same number. */
function tidy(text: string): string {
  const bare = text.replace(/[\s\u3000]/g, '')
  return /^-?[\d,]+(\.\d+)?$/.test(bare) && bare.length < 15 ? String(Number(bare.replaceAll(',', ''))) : bare
}

/** The longest run of places in rising order: who stands in it has not moved. */
function unmoved(places: readonly number[]): Set<number> {
  const tails: number[] = []
  const before: number[] = []
  places.forEach((place, at) => {
    let low = 0
    for (let high = tails.length; low < high; ) {
      const middle = (low + high) >> 1
      if ((places[tails[middle] as number] as number) < place) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (tails[low - 1] as number) : -1
    tails[low] = at
  })
  const kept = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at)
  return kept
}

/**
 * Compares what came back with the copy that was sent, cell by cell. `sheets` are the texts of the returned workbook.
 * A line is found again by all it says, else by what it shares with a line nobody else claims; only the remark column
 * may hold anything new.
 */
export function checkReturned(
  sent: DocumentModel,
  sheets: readonly (readonly (readonly string[])[])[],
): Returned {
  const found: Returned = { differences: [], remarks: [] }
  for (const [at, sheet] of sent.sheets.entries()) checkSheet(sheet, at, sheets[at] ?? [], found)
  return found
}

const mostPairs = 1_000_000

interface Match {
  line: Line
  row: number
}

function checkSheet(sheet: DocumentSheet, at: number, rows: readonly (readonly string[])[], found: Returned) {
  const heads = headsOf(sheet)
  const remarks = sheet.columns.findIndex((column) => column.key === remarkColumn)
  const compared = sheet.columns.flatMap((_, column) => (column === remarks ? [] : [column]))
  const lines = linesOf(sheet)
  const cell = (row: number, column: number): string => rows[row]?.[column] ?? ''
  const saidBy = (texts: readonly string[]): string =>
    compared.map((column) => tidy(texts[column] ?? '')).join('\u0000')
  const blank = saidBy([])

  const matches = matched(lines, rows, saidBy, blank, compared)
  const kept = unmoved(matches.map(({ row }) => row))
  matches.forEach(({ line, row }, order) => {
    const place = { sheet: at, line: line.at, name: nameOfLine(sheet, line) }
    if (!kept.has(order))
      found.differences.push({
        ...place,
        kind: 'moved',
        head: null,
        expected: String(line.at + 1),
        found: String(row + 1),
      })
    for (const column of compared) {
      const expected = line.texts[column] ?? ''
      const now = cell(row, column)
      if (tidy(expected) === tidy(now)) continue
      found.differences.push({ ...place, kind: 'changed', head: heads[column] || null, expected, found: now })
    }
    const text = remarks >= 0 ? cell(row, remarks).trim() : ''
    if (line.role === 'body' && text !== '')
      found.remarks.push({ sheet: at, line: line.at, name: place.name, text })
  })
  const claimed = new Set(matches.map(({ row }) => row))
  const there = new Set(matches.map(({ line }) => line))
  for (const line of lines) {
    if (there.has(line) || saidBy(line.texts) === blank) continue
    const expected = line.texts.filter((text) => text !== '').join(' ')
    const name = nameOfLine(sheet, line)
    found.differences.push({
      sheet: at,
      line: line.at,
      kind: 'missing',
      name,
      head: null,
      expected,
      found: null,
    })
  }
  rows.forEach((row, index) => {
    if (claimed.has(index) || row.every((text) => tidy(text) === '')) return
    const now = row.filter((text) => text !== '').join(' ')
    found.differences.push({
      sheet: at,
      line: index,
      kind: 'added',
      name: '',
      head: null,
      expected: null,
      found: now,
    })
  })
}

/** Pairs the lines sent with the rows that came back, in the order of the lines. */
function matched(
  lines: readonly Line[],
  rows: readonly (readonly string[])[],
  saidBy: (texts: readonly string[]) => string,
  blank: string,
  compared: readonly number[],
): Match[] {
  const free = new Map<string, number[]>()
  rows.forEach((row, at) => {
    const said = saidBy(row)
    if (said !== blank) free.set(said, [...(free.get(said) ?? []), at])
  })
  const open = new Set<number>([...free.values()].flat())
  const matches: Match[] = []
  const left: Line[] = []
  const claim = (line: Line, row: number) => {
    open.delete(row)
    matches.push({ line, row })
  }
  for (const line of lines) {
    const said = saidBy(line.texts)
    if (said === blank) continue
    const same = free.get(said)?.filter((row) => open.has(row))
    const row = same?.includes(line.at) ? line.at : same?.[0]
    if (row === undefined) left.push(line)
    else claim(line, row)
  }
  const alike = (line: Line, row: number): number =>
    compared.filter((at) => {
      const text = tidy(line.texts[at] ?? '')
      return text !== '' && text === tidy(rows[row]?.[at] ?? '')
    }).length
  // a title or note that reads otherwise stands where it stood
  const rest = left.filter((line) => {
    if (line.role === 'body' || !open.has(line.at)) return true
    claim(line, line.at)
    return false
  })
  // in a long list that came back all changed, a line is looked for near its place only
  const reach = rest.length * open.size > mostPairs ? 50 : Number.POSITIVE_INFINITY
  const pairs = rest
    .flatMap((line) =>
      [...open]
        .filter((row) => Math.abs(row - line.at) <= reach)
        .map((row) => ({ line, row, alike: alike(line, row) })),
    )
    // half of what a line says has to be there again; the one in its own place first among equals
    .filter(({ line, alike: shared }) => shared * 2 >= line.texts.filter((text) => text !== '').length)
    .sort((a, b) => b.alike - a.alike || Math.abs(a.row - a.line.at) - Math.abs(b.row - b.line.at))
  const paired = new Set<Line>()
  for (const { line, row } of pairs) {
    if (paired.has(line) || !open.has(row)) continue
    paired.add(line)
    claim(line, row)
  }
  return matches.sort((a, b) => a.line.at - b.line.at)
}
