import { createHash } from 'node:crypto'
import { findRevision, recordsFrom } from '../../../../db/handback/store.ts'
import type { Writer } from '../../../../db/open.ts'
import { markWords, workbookChoices, workbookSheets } from '../../../../shared/documents/studio-workbook.ts'
import {
  canonicalRecords,
  type FieldValue,
  isRecordKind,
  type RecordKind,
  recordKinds,
  recordProblem,
  sayMark,
  type TravelRecord,
} from '../../../../shared/domain/handback.ts'
import type { Cell, Sheet } from '../../../../shared/domain/intake.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { looseDayText, readLooseDay } from '../../../../shared/kernel/loose-day.ts'
import { foldWidth } from '../../../../shared/kernel/text.ts'
import type { Call } from '../../desk.ts'
import { checkBelongs, type Returned } from '../belongs.ts'
import { refuseFile } from '../container.ts'
import { namedFor } from './issue.ts'
import { columnsOf, idKey, markSheet, type Named, type WorkbookColumn, workbookMark } from './layout.ts'
import { columnLetters } from './write.ts'

type Row = readonly (Cell | null)[]
type Refused = Returned['refused'][number]

const shown = (cell: Cell | null | undefined): string => cell?.shown.replace(/\r\n?/g, '\n').trim() ?? ''
const isBlank = (row: Row, columns: readonly { at: number }[]): boolean =>
  columns.every(({ at }) => shown(row[at]) === '')

interface About {
  countyId: string
  studioId: string
  studioName: string
  revision: number
  workbookId: string
}

/** Which workbook this says it is. It can't be sealed: everything in it is looked at before it counts. */
function aboutOf(sheets: readonly Sheet[]): About {
  const rows = sheets.find((s) => s.name === markSheet)?.rows ?? []
  const [mark, countyId = '', studioId = '', studioName = '', revision = '', workbookId = ''] = rows
    .slice(0, 6)
    .map((row) => shown(row[0]))
  if (mark !== workbookMark) return refuseFile('not_a_workbook')
  return { countyId, studioId, studioName: studioName.slice(0, 120), revision: Number(revision), workbookId }
}

/** A value as somebody wrote it: the value, or what is wrong with it. */
type Reading = { value: FieldValue } | { problem: string }

function readNumber(cell: Cell): number {
  if (cell.kind === 'number') return cell.value
  const text = foldWidth(shown(cell)).replace(/,|元$/g, '')
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
}

function readMarkCell(text: string): Reading {
  if (text === markWords.present || text === '√') return { value: sayMark({ present: true, reason: null }) }
  if (text === markWords.absent) return { value: sayMark({ present: false, reason: null }) }
  const reason = /^缺席\s*[:：]\s*(.+)$/.exec(text)?.[1]
  return reason ? { value: sayMark({ present: false, reason }) } : { problem: 'not_in_list' }
}

function readCell(kind: RecordKind, { field, is }: WorkbookColumn, cell: Cell | null, named: Named): Reading {
  const text = shown(cell)
  if (!cell || text === '') return { value: null }
  if (cell.kind === 'error') return { problem: 'is_error' }
  switch (is.type) {
    case 'text':
      return { value: text }
    case 'choice': {
      const found = Object.entries(workbookChoices[kind][field] ?? {}).find(([, word]) => word === text)
      return found ? { value: found[0] } : { problem: 'not_in_list' }
    }
    case 'person':
    case 'school':
    case 'activity': {
      const id = named[is.type].idOf(text)
      return id ? { value: id } : { problem: 'not_in_list' }
    }
    case 'mark':
      return readMarkCell(text)
    case 'day': {
      const read = readLooseDay(cell.kind === 'date' ? cell.value : text, true)
      return read.ok && read.day.day !== undefined
        ? { value: looseDayText(read.day) }
        : { problem: 'not_a_day' }
    }
    case 'whole': {
      const value = readNumber(cell)
      return Number.isInteger(value) ? { value } : { problem: 'not_a_number' }
    }
    case 'money': {
      const fen = readNumber(cell) * 100
      return Math.abs(fen - Math.round(fen)) < 1e-6 ? { value: Math.round(fen) } : { problem: 'not_a_number' }
    }
    case 'record':
      return { problem: 'not_in_list' }
  }
}

interface Found {
  sheet: Sheet
  /** The row of keys, counted from 0; the heads stand below it. */
  keys: number
  idAt: number
  columns: (WorkbookColumn & { at: number })[]
}

/** Finds a kind's sheet by its row of keys, and each column by its key, wherever either has been moved to. */
function findSheet(
  sheets: readonly Sheet[],
  kind: RecordKind,
  people: readonly { id: string; name: string }[],
): Found | { refused: Refused } {
  for (const sheet of sheets)
    for (const [keys, row] of sheet.rows.slice(0, 20).entries()) {
      const idAt = row.findIndex((cell) => shown(cell) === idKey(kind))
      if (idAt < 0) continue
      const heads = sheet.rows[keys + 1] ?? []
      const columns = columnsOf(kind, people).flatMap((column) => {
        const at = row.findIndex((cell) => shown(cell) === column.field)
        return at < 0 ? [] : [{ ...column, at }]
      })
      const moved = columns.find(({ at, label }) => shown(heads[at]) !== label)
      if (moved)
        return {
          refused: {
            sheet: sheet.name,
            row: keys + 2,
            problem: 'columns_moved',
            field: moved.field,
            value: `${columnLetters(moved.at)} ${shown(heads[moved.at])}`.slice(0, 200),
          },
        }
      return { sheet, keys, idAt, columns }
    }
  const name = workbookSheets[kind]
  const problem = sheets.some((s) => s.name === name) ? 'ids_missing' : 'sheet_missing'
  return { refused: { sheet: name, row: 1, problem, field: null, value: null } }
}

interface SheetOf {
  kind: RecordKind
  base: readonly TravelRecord[]
  rowIds: readonly string[]
  named: Named
}

/** The records of one sheet as the school says they are. What can't be taken stays as it was and is listed. */
function readSheet(found: Found, { kind, base, rowIds, named }: SheetOf) {
  const { sheet, keys, idAt, columns } = found
  const known = new Map(base.map((r) => [r.id, r]))
  const prepared = new Set(rowIds)
  const refused: Refused[] = []
  const records: TravelRecord[] = []
  const rows = sheet.rows
    .map((row, at) => ({ row, line: at + 1, id: shown(row[idAt]) }))
    .slice(keys + 2)
    .filter(({ row, id }) => id !== '' || !isBlank(row, columns))
  const times = new Map<string, number>()
  for (const { id } of rows) times.set(id, (times.get(id) ?? 0) + 1)
  const settled = new Set<string>()
  const refuse = (line: number, id: string, problem: string, field: string | null, value: string | null) => {
    refused.push({ sheet: sheet.name, row: line, problem, field, value: value?.slice(0, 200) ?? null })
    const before = known.get(id)
    if (before && !settled.has(id)) records.push(before)
    settled.add(id)
  }
  for (const { row, line, id } of rows) {
    const blank = isBlank(row, columns)
    if (id === '') refuse(line, id, 'no_id', null, shown(row[columns[0]?.at ?? 0]))
    else if (!known.has(id) && !prepared.has(id)) refuse(line, id, 'unknown_id', null, id)
    else if (blank && !known.has(id)) continue
    else if ((times.get(id) ?? 0) > 1) refuse(line, id, 'id_twice', null, id)
    else if (blank) settled.add(id)
    else {
      const fields: Record<string, FieldValue> = { ...known.get(id)?.fields }
      let wrong: { field: string; problem: string; value: string | null } | null = null
      for (const column of columns) {
        const cell = row[column.at] ?? null
        const read = readCell(kind, column, cell, named)
        if ('problem' in read) wrong ??= { field: column.field, problem: read.problem, value: shown(cell) }
        // a name that can't be shown was written as a blank: it stays what it was
        else if (read.value !== null || !unshown(column, fields[column.field] ?? null, named))
          fields[column.field] = read.value
      }
      const record = { kind, id, fields }
      const unsound = wrong ? null : recordProblem(record)
      if (unsound) wrong = { ...unsound, value: String(fields[unsound.field] ?? '') }
      if (wrong) refuse(line, id, wrong.problem, wrong.field, wrong.value)
      else records.push(record)
    }
  }
  // rows that lost their ids may be the ones that are missing: nothing is taken for removed then
  if (refused.some(({ problem }) => ['no_id', 'unknown_id', 'id_twice'].includes(problem))) {
    const there = new Set([...settled, ...records.map((r) => r.id)])
    records.push(...base.filter((r) => !there.has(r.id)))
  }
  return { records, refused }
}

const unshown = ({ is }: WorkbookColumn, value: FieldValue, named: Named): boolean =>
  value !== null &&
  (is.type === 'person' || is.type === 'school' || is.type === 'activity') &&
  named[is.type].nameOf(String(value)) === undefined

/** Reads a returned workbook. @throws Refusal HANDBACK_REFUSED with the reason */
export async function openWorkbook(
  trx: Writer,
  call: Call,
  sheets: readonly Sheet[],
  expected: Id<'studio'> | undefined,
): Promise<Returned> {
  const about = aboutOf(sheets)
  const studioId = await checkBelongs(trx, call, about, expected)
  const issued = Number.isInteger(about.revision) && (await findRevision(trx, studioId, about.revision))
  if (!issued || issued.workbook_id !== about.workbookId || issued.row_ids === null)
    return refuseFile('unknown_revision', { revision: about.revision || 0 })
  const base = recordsFrom(issued.records)
  const rowIds = JSON.parse(issued.row_ids) as Record<RecordKind, string[]>
  const { named, people } = await namedFor(trx, studioId, base)
  // what no sheet holds can't have been changed in one
  const records: TravelRecord[] = base.filter((r) => !isRecordKind(r.kind))
  const refused: Refused[] = []
  for (const kind of recordKinds) {
    const before = base.filter((r) => r.kind === kind)
    const found = findSheet(sheets, kind, people)
    if ('refused' in found) {
      records.push(...before)
      refused.push(found.refused)
      continue
    }
    const read = readSheet(found, { kind, base: before, rowIds: rowIds[kind], named })
    records.push(...read.records)
    refused.push(...read.refused)
  }
  const said = [about.workbookId, about.revision, canonicalRecords(records), refused]
  return {
    studio_id: studioId,
    form: 'workbook',
    digest: createHash('sha256').update(JSON.stringify(said)).digest('base64url'),
    earlier: [],
    desk_id: about.workbookId,
    number: null,
    base_revision: about.revision,
    made_at: null,
    made_by: null,
    records,
    refused,
    keepFiles: async () => ({}),
  }
}
