import { isDeepStrictEqual } from 'node:util'
import { type RawBuilder, sql } from 'kysely'
import type { Id } from '../../shared/kernel/id.ts'
import { sayAgain, tablesOf } from '../intake/tables.ts'
import { bytesAsText, readChange } from '../intake/write-rows.ts'
import type { Reader, Writer } from '../open.ts'
import type { PersonTable } from '../schema.ts'
import type { Stamp } from '../versioned.ts'
import { idNumberColumns, toldColumns } from './person.ts'

/** The one a person kept twice is known as; the id itself for everybody else. */
export async function knownAs(read: Reader | Writer, personId: Id<'person'>): Promise<Id<'person'>> {
  const alias = await read
    .selectFrom('person_alias')
    .select('same_as_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return alias?.same_as_id ?? personId
}

/**
 * Everybody who shares a name, the sound of a name and the birth, or a phone with somebody else, with the unit that may
 * tell them apart.
 */
export function lookalikes(read: Reader) {
  const standing = sql`id NOT IN (SELECT person_id FROM person_alias)`
  const shared = (columns: string) => {
    const of = sql.raw(columns)
    return sql<boolean>`(${of}) IN (SELECT ${of} FROM person WHERE ${standing} GROUP BY ${of} HAVING count(*) > 1)`
  }
  return read
    .selectFrom('person as p')
    .select(['p.id', 'p.name', 'p.pinyin', 'p.birth', 'p.id_number_index', 'p.phone_index', 'p.recorded_at'])
    .select(
      sql<
        string | null
      >`(SELECT coalesce(school.name, post.unit) FROM post LEFT JOIN school ON school.id = school_id
        WHERE post.person_id = p.id AND retracted_at IS NULL ORDER BY from_on DESC LIMIT 1)`.as('unit'),
    )
    .where(sql<boolean>`p.${standing}`)
    .where((eb) => eb.or([shared('name'), shared('pinyin, birth'), shared('phone_index')]))
    .orderBy('p.pinyin')
    .orderBy('p.id')
    .execute()
}

/** Pairs of people found to be two although they look alike. */
export function foundApart(read: Reader) {
  return read
    .selectFrom('person_apart as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .innerJoin('person as o', 'o.id', 'a.other_id')
    .select(['a.person_id', 'p.name', 'a.other_id', 'o.name as other_name', 'a.reason', 'a.found_at'])
    .orderBy('a.found_at', 'desc')
    .execute()
}

type Pair = readonly [Id<'person'>, Id<'person'>]
const inOrder = ([a, b]: Pair): Pair => (a < b ? [a, b] : [b, a])

/** Keeps that two who look alike are two. */
export async function keepApart(trx: Writer, pair: Pair, reason: string, stamp: Stamp): Promise<void> {
  const [person_id, other_id] = inOrder(pair)
  await trx
    .insertInto('person_apart')
    .values({ person_id, other_id, reason, found_at: stamp.at, found_by: stamp.by })
    .onConflict((on) => on.columns(['person_id', 'other_id']).doUpdateSet({ reason }))
    .execute()
}

/** Forgets it again; false where nobody had found so. */
export async function askAgain(trx: Writer, pair: Pair): Promise<boolean> {
  const [person_id, other_id] = inOrder(pair)
  const { numDeletedRows } = await trx
    .deleteFrom('person_apart')
    .where('person_id', '=', person_id)
    .where('other_id', '=', other_id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Who is known as this person, the latest first. */
export function formerlyApart(read: Reader | Writer, personId: Id<'person'>) {
  return read
    .selectFrom('person_alias as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['a.person_id', 'p.name', 'a.reason', 'a.merged_at'])
    .where('a.same_as_id', '=', personId)
    .orderBy('a.merged_at', 'desc')
    .execute()
}

/** Every merging and parting, the latest first, as the audit trail has it. */
export function mergeHistory(read: Reader) {
  const other = sql`coalesce(json_extract(e.detail, '$.merged'), json_extract(e.detail, '$.parted'))`
  return read
    .selectFrom('audit_entry as e')
    .innerJoin('person as s', 's.id', 'e.subject_id')
    .innerJoin('person as p', (join) => join.on('p.id', '=', sql<Id<'person'>>`${other}`))
    .select(['e.seq', 'e.at', 'e.account_name', 'e.procedure', 'p.id', 'p.name', 's.id as same_as_id'])
    .select('s.name as same_as_name')
    .select(sql<string>`json_extract(e.detail, '$.reason')`.as('reason'))
    .where('e.procedure', 'in', ['people.merge', 'people.part'])
    .where('e.outcome', '=', 'done')
    .orderBy('e.seq', 'desc')
    .execute()
}

/** How many standing records of a table name somebody. */
export interface Held {
  table: string
  count: number
}

/** What hangs on a person: standing records by table, and the activities they are noted at. */
export async function heldBy(trx: Writer, personId: Id<'person'>): Promise<Held[]> {
  const tables = await tablesOf(trx)
  const naming = Map.groupBy(
    tables.referencesTo('person').filter((r) => tables.dated.includes(r.table)),
    (r) => r.table,
  )
  const count = async (table: string, where: RawBuilder<unknown>) => {
    const { rows } = await sql<{
      n: number
    }>`SELECT count(*) AS n FROM ${sql.table(table)} WHERE ${where}`.execute(trx)
    return { table, count: rows[0]?.n ?? 0 }
  }
  const held: Held[] = []
  for (const [table, references] of naming) {
    const columns = references.map((r) => sql`${sql.ref(r.column)} = ${personId}`)
    held.push(await count(table, sql`retracted_at IS NULL AND (${sql.join(columns, sql` OR `)})`))
  }
  held.push(
    await count(
      'attendance',
      sql`person_id = ${personId} AND activity_row_id IN (SELECT row_id FROM activity WHERE retracted_at IS NULL)`,
    ),
  )
  return held.filter((h) => h.count > 0)
}

export function aliases(read: Reader) {
  return read
    .selectFrom('person_alias as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .innerJoin('person as s', 's.id', 'a.same_as_id')
    .select(['a.person_id', 'p.name', 'a.same_as_id', 's.name as same_as_name', 'a.reason', 'a.merged_at'])
    .orderBy('a.merged_at', 'desc')
    .execute()
}

export function findAlias(trx: Reader | Writer, personId: Id<'person'>) {
  return trx.selectFrom('person_alias').selectAll().where('person_id', '=', personId).executeTakeFirst()
}

interface Moved {
  versions: { table: string; from: number; to: number }[]
  attendance: number[]
  /** What the one who stays learned from the other; every column was blank. */
  learned: Partial<PersonTable>
}

/**
 * Makes one person of two: every dated record that stands of the one is said again of the other; what was known before
 * stays known. Decisions, proposals, the audit trail and frozen rosters keep the ids they were made with. A record that
 * would stand twice (two grades of one year) stays where it is. Answers how many were moved, how many
 * stayed, and which columns were filled from the other.
 */
export async function mergePeople(
  trx: Writer,
  { from, into, reason }: { from: Id<'person'>; into: Id<'person'>; reason: string },
  stamp: Stamp,
): Promise<{ moved: number; stayed: number; learned: string[] }> {
  const tables = await tablesOf(trx)
  const moved: Moved = { versions: [], attendance: [], learned: await learn(trx, from, into, stamp) }
  let stayed = 0
  const naming = tables.referencesTo('person').filter((r) => tables.dated.includes(r.table))
  for (const { table, column } of naming) {
    const { rows } = await sql<{ row_id: number }>`SELECT row_id FROM ${sql.table(table)}
      WHERE ${sql.ref(column)} = ${from} AND retracted_at IS NULL`.execute(trx)
    const own = naming.filter((r) => r.table === table).map((r) => r.column)
    for (const { row_id } of rows) {
      await mark(trx, table, row_id, stamp)
      const { rows: said } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)}
        WHERE row_id = ${row_id}`.execute(trx)
      const instead = Object.fromEntries(own.filter((c) => said[0]?.[c] === from).map((c) => [c, into]))
      const to = await sayAgain(trx, tables, { table, row_id }, stamp, instead)
      if (to === null) {
        await mark(trx, table, row_id, null)
        stayed++
      } else moved.versions.push({ table, from: row_id, to })
    }
  }
  const { rows: marks } = await sql<{
    activity_row_id: number
  }>`UPDATE OR IGNORE attendance SET person_id = ${into}
    WHERE person_id = ${from} RETURNING activity_row_id`.execute(trx)
  moved.attendance = marks.map((m) => m.activity_row_id)
  await trx
    .insertInto('person_alias')
    .values({
      person_id: from,
      same_as_id: into,
      reason,
      moved: JSON.stringify(moved, bytesAsText),
      merged_at: stamp.at,
      merged_by: stamp.by,
    })
    .execute()
  return {
    moved: moved.versions.length + moved.attendance.length,
    stayed,
    learned: Object.keys(moved.learned),
  }
}

/** Ends a version, or with null lets it stand again within the transaction that ended it. */
const mark = (trx: Writer, table: string, rowId: number, stamp: Stamp | null) =>
  sql`UPDATE ${sql.table(table)} SET retracted_at = ${stamp?.at ?? null}, retracted_by = ${stamp?.by ?? null}
    WHERE row_id = ${rowId}`.execute(trx)

const personRow = (trx: Writer, id: Id<'person'>) =>
  trx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

async function learn(
  trx: Writer,
  from: Id<'person'>,
  into: Id<'person'>,
  stamp: Stamp,
): Promise<Partial<PersonTable>> {
  const [one, other] = [await personRow(trx, from), await personRow(trx, into)]
  const columns = [...toldColumns, ...(other.id_number_index === null ? idNumberColumns : [])]
  const learned = Object.fromEntries(
    columns.filter((c) => other[c] === null && one[c] !== null).map((c) => [c, one[c]]),
  ) as Partial<PersonTable>
  if (Object.keys(learned).length === 0) return {}
  // a number is held once
  if (learned.id_number_index)
    await trx.updateTable('person').set({ id_number_index: null }).where('id', '=', from).execute()
  await trx
    .updateTable('person')
    .set({ ...learned, changed_at: stamp.at })
    .where('id', '=', into)
    .execute()
  return learned
}

/** Takes a merge back. False, and nothing done, where a record that was moved has been changed since. */
export async function partPeople(trx: Writer, personId: Id<'person'>, stamp: Stamp): Promise<boolean> {
  const alias = await findAlias(trx, personId)
  if (!alias) return false
  const tables = await tablesOf(trx)
  const { versions, attendance, learned } = readChange<Moved>(alias.moved)
  for (const { table, to } of versions) {
    const { rows } =
      await sql`SELECT 1 FROM ${sql.table(table)} WHERE row_id = ${to} AND retracted_at IS NULL`.execute(trx)
    if (rows.length === 0) return false
  }
  for (const { table, from, to } of versions) {
    await mark(trx, table, to, stamp)
    await sayAgain(trx, tables, { table, row_id: from }, stamp)
  }
  for (const rowId of attendance)
    await trx
      .updateTable('attendance')
      .set({ person_id: personId })
      .where('activity_row_id', '=', rowId)
      .where('person_id', '=', alias.same_as_id)
      .execute()
  if (Object.keys(learned).length > 0) {
    const now = await personRow(trx, alias.same_as_id)
    // what was corrected since is the other's own
    const same = Object.entries(learned).filter(([c, v]) => isDeepStrictEqual(now[c as keyof PersonTable], v))
    const blank = Object.fromEntries(same.map(([c]) => [c, null]))
    await trx
      .updateTable('person')
      .set({ ...blank, changed_at: stamp.at })
      .where('id', '=', alias.same_as_id)
      .execute()
    if (learned.id_number_index)
      await trx
        .updateTable('person')
        .set({ id_number_index: learned.id_number_index })
        .where('id', '=', personId)
        .execute()
  }
  await trx.deleteFrom('person_alias').where('person_id', '=', personId).execute()
  return true
}
