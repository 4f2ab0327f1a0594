import type { DocumentModel } from '../domain/document.ts'
import { headsOf, type Line, linesOf, nameOfLine } from './lines.ts'

/** A record on one of two rosters, or on both with other cells. */
export interface RecordDifference {
  /** Whom or what the line is about; null for a line that no record stands behind. */
  record: string | null
  name: string
  /** The section it stands under, where there are sections. */
  section: string
}
export interface CellDifference {
  head: string
  before: string
  after: string
}
export interface DocumentDifferences {
  came: RecordDifference[]
  left: RecordDifference[]
  changed: (RecordDifference & { cells: CellDifference[] })[]
  same: number
}

interface Entry extends RecordDifference {
  /** Texts by head, without serial numbers. */
  cells: ReadonlyMap<string, string>
}

const sectionHead = '分节'

/** The record a record is known as; itself, unless two were found to be one. */
export type KnownAs = (record: string) => string

function entriesOf(document: DocumentModel, knownAs: KnownAs): Entry[] {
  return document.sheets.flatMap((sheet) => {
    const heads = headsOf(sheet)
    const entry = (line: Line): Entry => {
      const cells = new Map<string, string>()
      line.texts.forEach((text, at) => {
        const column = sheet.columns[at]
        // in a form of labels and values a cell is known by its place
        if (column && column.kind !== 'serial') cells.set(heads[at] || column.key, text)
      })
      if (line.section) cells.set(sectionHead, line.section)
      return {
        record: line.record && knownAs(line.record),
        name: nameOfLine(sheet, line),
        section: line.section,
        cells,
      }
    }
    return linesOf(sheet)
      .filter((line) => line.role === 'body')
      .map(entry)
  })
}

/** Columns that only one of the two has say nothing about a record. */
function differing(before: Entry, after: Entry): CellDifference[] {
  return [...before.cells].flatMap(([head, text]) => {
    const other = after.cells.get(head)
    return other === undefined || other === text ? [] : [{ head, before: text, after: other }]
  })
}

const shown = ({ record, name, section }: Entry): RecordDifference => ({ record, name, section })

/**
 * Who came, who left and whose cells changed from one roster to another of the same form. Lines are matched by the
 * record behind them (a line without one by all it says); order and serial numbers don't count. Somebody on a roster
 * several times is matched line by line, the most alike first.
 */
export function compareDocuments(
  before: DocumentModel,
  after: DocumentModel,
  knownAs: KnownAs = (record) => record,
): DocumentDifferences {
  const keyOf = (entry: Entry): string => entry.record ?? [...entry.cells.values()].join('\u0000')
  const earlier = Map.groupBy(entriesOf(before, knownAs), keyOf)
  const later = Map.groupBy(entriesOf(after, knownAs), keyOf)
  const found: DocumentDifferences = { came: [], left: [], changed: [], same: 0 }
  for (const key of new Set([...earlier.keys(), ...later.keys()])) {
    const olds = [...(earlier.get(key) ?? [])]
    const news = [...(later.get(key) ?? [])]
    const pairs = olds
      .flatMap((old) => news.map((next) => ({ old, next, cells: differing(old, next) })))
      .sort((a, b) => a.cells.length - b.cells.length)
    const done = new Set<Entry>()
    for (const { old, next, cells } of pairs) {
      if (done.has(old) || done.has(next)) continue
      done.add(old).add(next)
      if (cells.length === 0) found.same++
      else found.changed.push({ ...shown(next), cells })
    }
    found.left.push(...olds.filter((old) => !done.has(old)).map(shown))
    found.came.push(...news.filter((next) => !done.has(next)).map(shown))
  }
  return found
}
