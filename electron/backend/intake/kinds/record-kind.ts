import type { Insertable } from 'kysely'
import {
  insertRecords,
  type RecordRow,
  type RecordTable,
  retractRecords,
  standingRecords,
} from '../../../../db/intake/records.ts'
import { type ImportChange, insertChanges } from '../../../../db/intake/write-rows.ts'
import type { Reader, Writer } from '../../../../db/open.ts'
import type { Schema } from '../../../../db/schema.ts'
import { recorded } from '../../../../db/versioned.ts'
import type { FieldValue } from '../../../../shared/domain/intake.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import { daysInMonth } from '../../../../shared/kernel/day.ts'
import { looseDayText } from '../../../../shared/kernel/loose-day.ts'
import { bareText } from '../../../../shared/kernel/text.ts'
import type { Difference, Draft, ImportKind, Judged, Verdict, WriteTarget } from './kind.ts'
import { type Named, type NamedKind, type Names, openNames } from './named.ts'
import { problemOf, statusOf, textOf } from './row-values.ts'

type Marks = 'row_id' | 'id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by' | 'import_id'
/** What a record says, without its id and the marks of its version. */
export type Facts<T extends RecordTable> = Omit<RecordRow<T>, Marks>

/** A column of the record and how a row says it. */
export interface ColumnRule {
  field: string
  column: string
  read(row: Named): string | number | null | undefined
  /** The day as far as the row gives it: a month agrees with every day of it. */
  loose?(row: Named): string | undefined
  /** How the value is told where it changes. */
  tell?(value: string | number): string
}

const dateIn = (row: Named, field: string): string | undefined => textOf(row.draft, field)

/** Kept as it stands. */
export const as = (field: string, column = field): ColumnRule => ({
  field,
  column,
  read: ({ draft }) => {
    const value: FieldValue | undefined = draft.values[field]
    return typeof value === 'number' ? value : textOf(draft, field)
  },
})

/** A day; a month counts from its first. */
export const since = (field: string, column: string): ColumnRule => ({
  field,
  column,
  read: (row) => firstDay(dateIn(row, field)),
  loose: (row) => dateIn(row, field),
})

/** A last day; a month counts to its last. */
export const until = (field: string, column: string): ColumnRule => ({
  field,
  column,
  read: (row) => lastDay(dateIn(row, field)),
  loose: (row) => dateIn(row, field),
})

const firstDay = (text: string | undefined): Day | undefined =>
  text === undefined ? undefined : ((text.length === 7 ? `${text}-01` : text) as Day)

const lastDay = (text: string | undefined): Day | undefined => {
  if (text === undefined || text.length !== 7) return text as Day | undefined
  const [year = 0, month = 0] = text.split('-').map(Number)
  return looseDayText({ year, month, day: daysInMonth(year, month) }) as Day
}

/** How lists of one kind become dated records of one table. */
export interface RecordKind<T extends RecordTable> {
  table: T
  /** Whose records these are. */
  of: readonly ('person_id' | 'studio_id')[]
  /** What every row must name among what is on record. */
  names: readonly NamedKind[]
  columns: readonly ColumnRule[]
  /** Columns beside the fields of the list: whose it is, and what follows from the rest. Adds problems to the row. */
  derive(row: Named): Partial<Facts<T>>
  /** Two records are one when these agree … */
  same: readonly (keyof Facts<T> & string)[]
  /** … and this day does, as far as both say … */
  day?: keyof Facts<T> & string
  /** … and these, where both say something. */
  agree?: readonly (keyof Facts<T> & string)[]
  /** Beginning and end where two of them can't hold at once. */
  span?: readonly [from: keyof Facts<T> & string, to: keyof Facts<T> & string]
  /** What a new record says where the row says nothing. */
  blank(row: Named): Partial<Facts<T>>
  /** What can't be kept; adds problems to the row. */
  check?(row: Named, facts: Facts<T>): void
  /** Everything else that hangs on a record and is written with it. */
  attached?: Attached
  /** What rows mean for each other once each is judged; adds problems. Answers the leads of studios that come anew. */
  settle?(entries: readonly Entry<T>[]): readonly string[]
  /** What follows from what was written, in the same transaction. */
  after?(target: WriteTarget, written: readonly (Facts<T> & { id: string })[]): Promise<void>
  /** Writes before the records what they need. */
  before?(target: WriteTarget, entries: readonly Entry<T>[]): Promise<void>
}

/** A row that can come in, and what it says. */
export interface Entry<T extends RecordTable> {
  row: Named
  facts: Facts<T>
}

/** What hangs on the version of a record: who attended an activity. */
export interface Attached {
  field: string
  /** What hangs on these versions, as text to compare and to show. */
  load(read: Reader | Writer, rowIds: readonly number[]): Promise<ReadonlyMap<number, readonly Hanging[]>>
  /** What the row says; undefined where it says nothing. Adds problems to the row. */
  read(row: Named): readonly Hanging[] | undefined
  insert(trx: Writer, ofIds: ReadonlyMap<string, readonly Hanging[]>): Promise<void>
}
export interface Hanging {
  id: string
  name: string
  present: boolean
  reason: string | null
}

interface Work<T extends RecordTable> extends Entry<T> {
  known: RecordRow<T> | null
  hanging: readonly Hanging[]
}

const batch = 500

/** Makes of a definition what the import asks of a kind: match, compare, write. */
export function recordKind<T extends RecordTable>(kind: RecordKind<T>): ImportKind {
  return {
    async open(read, seal, rows, listedOn) {
      const names = await openNames(read, seal, rows, listedOn)
      const standing = await standingOf(read, kind, names)
      const shelf = Map.groupBy(standing, (r) => keyOf(kind, r))
      const hanging = kind.attached
        ? await kind.attached.load(
            read,
            standing.map((r) => r.row_id),
          )
        : new Map<number, readonly Hanging[]>()
      return (drafts, context) => {
        const judged = drafts.map((draft): Judged & { work: Work<T> | null } => {
          const row = names.resolve(draft, kind.names, context)
          return judge(kind, row, shelf, hanging)
        })
        flagRepeated(kind, judged, drafts, context.letterOf)
        const coming = () =>
          judged.flatMap(({ verdict, work }) =>
            work && (verdict.status === 'new' || verdict.status === 'update') ? [work] : [],
          )
        const newStudios = kind.settle?.(coming()) ?? []
        for (const j of judged) if (j.work) j.verdict = { ...j.verdict, ...settled(j.verdict, j.work.row) }
        const work = coming()
        return {
          verdicts: judged.map((j) => j.verdict),
          newSchools: [],
          newStudios,
          undatedPosts: 0,
          write: (target) => write(kind, target, work),
        }
      }
    },
  }
}

/** A verdict with what was added to its row since. */
const settled = (verdict: Verdict, { problems }: Named): Pick<Verdict, 'problems' | 'status'> => {
  const all = [...verdict.problems, ...problems.filter((p) => !verdict.problems.includes(p))]
  return { problems: all, status: statusOf(all, verdict.status) }
}

async function standingOf<T extends RecordTable>(
  read: Reader | Writer,
  { table, of }: RecordKind<T>,
  { personIds, studioIds }: Names,
): Promise<RecordRow<T>[]> {
  const found = new Map<number, RecordRow<T>>()
  for (const column of of) {
    const ids = column === 'studio_id' ? studioIds : personIds
    for (const row of await standingRecords(read, table, { column, ids })) found.set(row.row_id, row)
  }
  return [...found.values()]
}

function keyOf<T extends RecordTable>({ same }: RecordKind<T>, facts: object): string {
  return JSON.stringify(
    same.map((column) => {
      const value = (facts as Record<string, unknown>)[column] ?? null
      return typeof value === 'string' ? bareText(value) : value
    }),
  )
}

function judge<T extends RecordTable>(
  kind: RecordKind<T>,
  row: Named,
  shelf: ReadonlyMap<string, readonly RecordRow<T>[]>,
  hanging: ReadonlyMap<number, readonly Hanging[]>,
): Judged & { work: Work<T> | null } {
  const { problems, choices } = row
  const undecided = () => ({
    verdict: { status: statusOf(problems, 'refused'), problems, differences: [], target: null, choices },
    about: null,
    work: null,
  })
  if (row.open) return undecided()
  const said: Record<string, unknown> = {}
  for (const { column, read } of kind.columns) {
    const value = read(row)
    if (value !== undefined) said[column] = value
  }
  Object.assign(said, kind.derive(row))
  const attached = kind.attached?.read(row)
  const found = sameRecord(kind, row, said, shelf.get(keyOf(kind, said)) ?? [])
  if (found === 'several') row.add('RECORD_AMBIGUOUS', kind.columns[0]?.field ?? '')
  if (row.refused()) return undecided()
  const known = found === 'several' ? null : found
  const facts = { ...(known ? factsOf(known) : kind.blank(row)), ...said } as Facts<T>
  if (known)
    for (const { column, loose } of kind.columns) {
      const text = loose?.(row)
      const before = (known as Record<string, unknown>)[column]
      // a month says nothing new of a day within it
      if (text !== undefined && typeof before === 'string' && before.startsWith(text))
        (facts as Record<string, unknown>)[column] = before
    }
  else refuseOverlap(kind, row, facts, shelf.get(keyOf(kind, said)) ?? [])
  kind.check?.(row, facts)
  const differences = known ? differencesOf(kind, known, facts) : []
  const before = known ? (hanging.get(known.row_id) ?? []) : []
  if (known && kind.attached && attached && hangingText(before) !== hangingText(attached))
    differences.push({ field: kind.attached.field, from: sayHanging(before), to: sayHanging(attached) ?? '' })
  const status = statusOf(problems, !known ? 'new' : differences.length > 0 ? 'update' : 'unchanged')
  const verdict: Verdict = { status, problems: [...problems], differences, target: row.target(), choices }
  return {
    verdict,
    about:
      known?.id ??
      JSON.stringify([keyOf(kind, said), kind.day && (facts as never)[kind.day], ...agreed(kind, facts)]),
    work: { row, known, facts, hanging: attached ?? before },
  }
}

const agreed = <T extends RecordTable>(kind: RecordKind<T>, facts: Facts<T>): unknown[] =>
  (kind.agree ?? []).map((column) => facts[column])

function sameRecord<T extends RecordTable>(
  kind: RecordKind<T>,
  row: Named,
  said: Record<string, unknown>,
  candidates: readonly RecordRow<T>[],
): RecordRow<T> | null | 'several' {
  const day = kind.day
  const text = day && kind.columns.find((c) => c.column === day)?.loose?.(row)
  const fitting = candidates.filter((known) => {
    const facts = known as unknown as Record<string, unknown>
    if (day && text !== undefined && !String(facts[day]).startsWith(text)) return false
    return (kind.agree ?? []).every(
      (c) => (said[c] ?? null) === null || facts[c] === null || said[c] === facts[c],
    )
  })
  const [one, ...more] = fitting
  if (!one) return null
  // of several in one month, the one that says no more than the row does is meant
  return more.length === 0 ? one : (fitting.find((r) => day && (r as never)[day] === said[day]) ?? 'several')
}

const factsOf = <T extends RecordTable>(known: RecordRow<T>): Facts<T> => {
  const { row_id, id, recorded_at, recorded_by, retracted_at, retracted_by, import_id, ...facts } =
    known as RecordRow<'title'>
  return facts as unknown as Facts<T>
}

/** The same from another day on: a title can't be held twice at once. */
function refuseOverlap<T extends RecordTable>(
  { span, columns }: RecordKind<T>,
  row: Named,
  facts: Facts<T>,
  others: readonly RecordRow<T>[],
): void {
  if (!span) return
  const period = (r: object) => {
    const [from, to] = span.map((c) => (r as Record<string, string | null>)[c] ?? null)
    return { from: from ?? '', to: to ?? '9999' }
  }
  const own = period(facts)
  const field = columns.find((c) => c.column === span[0])?.field ?? ''
  for (const other of others.map(period))
    if (own.from <= other.to && other.from <= own.to) row.add('ALREADY_HELD', field, { known: other.from })
}

function differencesOf<T extends RecordTable>(
  { columns }: RecordKind<T>,
  known: RecordRow<T>,
  facts: Facts<T>,
): Difference[] {
  return columns.flatMap(({ field, column, tell = String }) => {
    const [from, to] = [known, facts].map(
      (r) => (r as Record<string, string | number | null>)[column] ?? null,
    )
    if (from === to || to === null || to === undefined) return []
    return [{ field, from: from === null || from === undefined ? null : tell(from), to: tell(to) }]
  })
}

const sayHanging = (all: readonly Hanging[]): string | null =>
  all.map((h) => (h.present ? h.name : `${h.name}${h.reason ? `（${h.reason}）` : '（×）'}`)).join('、') ||
  null
const hangingText = (all: readonly Hanging[]): string =>
  JSON.stringify(all.map((h) => [h.id, h.present, h.reason]).sort())

/** Two rows that mean one record are refused both. */
function flagRepeated<T extends RecordTable>(
  { columns }: RecordKind<T>,
  judged: readonly (Judged & { work: Work<T> | null })[],
  drafts: readonly Draft[],
  letterOf: (field: string) => string | null,
): void {
  const groups = Map.groupBy(
    judged.flatMap((j, i) => (j.about === null ? [] : [{ j, draft: drafts[i] as Draft }])),
    ({ j }) => j.about,
  )
  for (const group of groups.values())
    for (const { j, draft } of group.length > 1 ? group : []) {
      const rows = group.filter((g) => g.j !== j).map((g) => String(g.draft.row))
      const field = columns[0]?.field ?? ''
      const problems = [
        ...j.verdict.problems,
        problemOf(draft, field, letterOf, 'DUPLICATE_IN_FILE', { rows: rows.slice(0, 20) }),
      ]
      j.verdict = { ...j.verdict, problems, status: statusOf(problems, j.verdict.status) }
    }
}

async function write<T extends RecordTable>(
  kind: RecordKind<T>,
  target: WriteTarget,
  work: readonly Work<T>[],
): Promise<void> {
  const { trx, stamp, newId, tell } = target
  const marks = { ...recorded(stamp), retracted_at: null, retracted_by: null, import_id: stamp.importId }
  await kind.before?.(target, work)
  const written: (Facts<T> & { id: string })[] = []
  for (let from = 0; from < work.length; from += batch) {
    await tell(from, work.length)
    const part = work.slice(from, from + batch)
    const rows = part.map(({ known, facts }) => ({ ...facts, id: known?.id ?? newId<string>() }))
    const superseded = part.flatMap(({ known }) => (known ? [known] : []))
    await retractRecords(
      trx,
      kind.table,
      superseded.map((r) => r.row_id),
      stamp,
    )
    await insertRecords(
      trx,
      kind.table,
      rows.map((r) => ({ ...r, ...marks })) as unknown as Insertable<Schema[T]>[],
    )
    await insertChanges(
      trx,
      stamp.importId,
      superseded.map(
        ({ id, row_id }): ImportChange => ({ subject: kind.table, subjectId: id, before: { row_id } }),
      ),
    )
    await kind.attached?.insert(trx, new Map(rows.map((r, i) => [r.id, part[i]?.hanging ?? []])))
    written.push(...(rows as (Facts<T> & { id: string })[]))
  }
  await kind.after?.(target, written)
  await tell(work.length, work.length)
}
