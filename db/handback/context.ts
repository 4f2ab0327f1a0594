import { type SqlBool, sql } from 'kysely'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type { Schema } from '../schema.ts'
import { recorded, retracted, type Stamp } from '../versioned.ts'

// What a lead's own desk needs to know beside the records it keeps: the studio, who is in it, the schools, the money
// allotted, the grades given, the policy. It travels one way. Only the columns named here leave the bureau: no ID
// number, no phone, no account, no birthday, nobody outside the studio.

type Value = string | number | null
export type ContextRow = Record<string, Value>
export type StudioContext = Partial<Record<ContextTable, ContextRow[]>>

interface TableSpec {
  columns: readonly string[]
  /** Whether its rows are versions (`row_id`, `retracted_at`) or stand for themselves. */
  versioned: boolean
  /** Which rows are the studio's. */
  where(studioId: Id<'studio'>): ReturnType<typeof sql<SqlBool>>
}

const everyRow = () => sql<SqlBool>`true`
const ofStudio = (studioId: Id<'studio'>) => sql<SqlBool>`studio_id = ${studioId}`
const membersOf = (studioId: Id<'studio'>) =>
  sql`SELECT person_id FROM studio_membership WHERE studio_id = ${studioId} AND retracted_at IS NULL`
const ofMembers = (studioId: Id<'studio'>) => sql<SqlBool>`person_id IN (${membersOf(studioId)})`

/** In the order they are written: what others refer to comes first. */
const specs = {
  school: {
    columns: ['id', 'name', 'town', 'pinyin', 'initials', 'strokes'],
    versioned: false,
    where: everyRow,
  },
  school_profile: {
    columns: ['id', 'school_id', 'kind', 'area', 'weak', 'from_on', 'to_on'],
    versioned: true,
    where: everyRow,
  },
  person: {
    columns: ['id', 'name', 'pinyin', 'initials', 'strokes', 'sex', 'stage', 'subject', 'professional_title'],
    versioned: false,
    where: (studioId) => sql<SqlBool>`id IN (${membersOf(studioId)})`,
  },
  post: {
    columns: [
      'id',
      'person_id',
      'school_id',
      'unit',
      'unit_kind',
      'in_county',
      'kind',
      'duty',
      'front_line',
      'from_on',
      'to_on',
    ],
    versioned: true,
    where: ofMembers,
  },
  title: {
    columns: ['id', 'person_id', 'level', 'kind', 'from_on', 'to_on'],
    versioned: true,
    where: ofMembers,
  },
  studio: {
    columns: ['id', 'track', 'subject', 'name', 'from_on', 'to_on', 'document_number', 'dissolved_on'],
    versioned: false,
    where: (studioId) => sql<SqlBool>`id = ${studioId}`,
  },
  studio_membership: {
    columns: [
      'id',
      'studio_id',
      'person_id',
      'role',
      'from_on',
      'to_on',
      'reason',
      'end_reason',
      'document_number',
      'attested',
      'recommended_on',
      'filed_on',
      'assigned_on',
    ],
    versioned: true,
    where: ofStudio,
  },
  allocation: {
    columns: ['id', 'studio_id', 'management_year', 'amount_fen', 'paid_on', 'document_number'],
    versioned: true,
    where: ofStudio,
  },
  assessment: {
    columns: [
      'id',
      'subject_kind',
      'subject_id',
      'person_id',
      'studio_id',
      'kind',
      'year',
      'reassesses_id',
      'grade',
      'absence',
      'assessed_on',
      'notified_on',
      'proposed_by',
      'confirmed_on',
    ],
    versioned: true,
    where: (studioId) => sql<SqlBool>`studio_id = ${studioId} AND confirmed_on IS NOT NULL`,
  },
  reading_choice: {
    columns: [
      'id',
      'reading_id',
      'choice',
      'from_on',
      'reason',
      'decided_by',
      'document_number',
      'recorded_at',
    ],
    versioned: false,
    where: everyRow,
  },
  policy_version: {
    columns: ['id', 'status', 'effective_on', 'content', 'recorded_at'],
    versioned: false,
    where: () => sql<SqlBool>`status = 'in_force'`,
  },
} as const satisfies Partial<Record<keyof Schema, TableSpec>>

type ContextTable = keyof typeof specs
const entries = Object.entries(specs) as [ContextTable, TableSpec][]

/** What the bureau tells a studio's own desk, as it stands now. */
export async function readContext(read: Reader | Writer, studioId: Id<'studio'>): Promise<StudioContext> {
  const context: StudioContext = {}
  for (const [table, { columns, versioned, where }] of entries) {
    const standing = versioned ? sql`retracted_at IS NULL` : sql`true`
    const { rows } =
      await sql<ContextRow>`SELECT ${sql.join(columns.map((c) => sql.ref(c)))} FROM ${sql.table(table)}
      WHERE ${standing} AND (${where(studioId)}) ORDER BY id`.execute(read)
    context[table] = rows
  }
  return context
}

/** Marks a written row needs beside what travelled. */
function marksOf(table: ContextTable, versioned: boolean, stamp: Stamp): ContextRow {
  const marks: ContextRow = recorded(stamp)
  if (table === 'person') marks.changed_at = stamp.at
  return versioned ? { ...marks, retracted_at: null, retracted_by: null } : marks
}

async function insert(trx: Writer, table: ContextTable, row: ContextRow): Promise<void> {
  await trx
    .insertInto(table)
    .values(row as never)
    .execute()
}

const picked = (row: ContextRow, columns: readonly string[]): ContextRow =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))

/**
 * Makes a lead's own desk know what the bureau said: what is new is added, what changed is recorded anew, what is gone
 * is retracted.
 */
export async function writeContext(trx: Writer, context: StudioContext, stamp: Stamp): Promise<void> {
  for (const [table, { columns, versioned }] of entries) {
    const incoming = (context[table] ?? []).map((row) => picked(row, columns))
    const standing = versioned ? sql`WHERE retracted_at IS NULL` : sql``
    const { rows } = await sql<
      ContextRow & { row_id: number }
    >`SELECT * FROM ${sql.table(table)} ${standing}`.execute(trx)
    const known = new Map(rows.map((row) => [row.id, row]))
    const own = new Set(rows.filter((row) => isOwnWord(table, row)).map((row) => row.id))
    for (const row of incoming) {
      const before = known.get(row.id ?? '')
      known.delete(row.id ?? '')
      if (before && columns.every((column) => before[column] === row[column])) continue
      if (before && versioned) await retract(trx, table, before.row_id, stamp)
      if (before && !versioned) await update(trx, table, row)
      else await insert(trx, table, { ...marksOf(table, versioned, stamp), ...row })
    }
    if (versioned)
      for (const { id, row_id } of known.values()) if (!own.has(id)) await retract(trx, table, row_id, stamp)
  }
  await retractAnswered(trx, stamp)
}

/** A grade the lead has proposed here: it is no word of the bureau's, which can neither change it nor let go of it. */
const isOwnWord = (table: ContextTable, row: ContextRow): boolean =>
  table === 'assessment' && row.confirmed_on === null

/** A proposed grade that the bureau has answered with one of its own stands no more. */
async function retractAnswered(trx: Writer, stamp: Stamp): Promise<void> {
  const { retracted_at, retracted_by } = retracted(stamp)
  await sql`UPDATE assessment SET retracted_at = ${retracted_at}, retracted_by = ${retracted_by}
    WHERE retracted_at IS NULL AND confirmed_on IS NULL AND EXISTS (
      SELECT 1 FROM assessment AS given WHERE given.retracted_at IS NULL AND given.confirmed_on IS NOT NULL
        AND given.subject_kind = assessment.subject_kind AND given.subject_id = assessment.subject_id
        AND given.kind = assessment.kind AND given.year = assessment.year)`.execute(trx)
}

async function retract(trx: Writer, table: ContextTable, rowId: number, stamp: Stamp): Promise<void> {
  const { retracted_at, retracted_by } = retracted(stamp)
  await sql`UPDATE ${sql.table(table)} SET retracted_at = ${retracted_at}, retracted_by = ${retracted_by} WHERE row_id = ${rowId}`.execute(
    trx,
  )
}

async function update(trx: Writer, table: ContextTable, { id, ...facts }: ContextRow): Promise<void> {
  const set = sql.join(Object.entries(facts).map(([column, value]) => sql`${sql.ref(column)} = ${value}`))
  await sql`UPDATE ${sql.table(table)} SET ${set} WHERE id = ${id}`.execute(trx)
}
