import { type SqlBool, sql } from 'kysely'
import { compareDays, type Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Writer } from '../open.ts'
import type { PersonTable } from '../schema.ts'
import type { Stamp } from '../versioned.ts'
import { lasting } from './dependents.ts'
import { sayAgain, type Tables, tablesOf } from './tables.ts'
import { readChange } from './write-rows.ts'

/** What taking an import back did. */
export interface TakenBack {
  /** Records that only the import knew, gone or retracted. */
  removed: number
  /** Records that say again what they said before. */
  restored: number
  /** Whose posts changed, and since when, so that what followed from them can be weighed again. */
  moves: { personId: Id<'person'>; fromOn: Day }[]
  /** The assessments that are no more or say again what they said, so that their subjects can be weighed again. */
  assessed: Id<'assessment'>[]
}

/**
 * Takes back everything an import brought. Records that stood before it say again what they said, as versions of
 * their own: what was known in between stays known. Persons, schools and studios that came with it are removed;
 * nothing may depend on them by then.
 */
export async function takeBack(trx: Writer, importId: Id<'import'>, stamp: Stamp): Promise<TakenBack> {
  const tables = await tablesOf(trx)
  const changes = await trx
    .selectFrom('import_change')
    .selectAll()
    .where('import_id', '=', importId)
    .execute()
  const moves = await movesBy(trx, importId)
  const assessed = await trx
    .selectFrom('assessment')
    .select('id')
    .distinct()
    .where('import_id', '=', importId)
    .execute()
  let removed = 0
  for (const table of tables.versioned) {
    const brought = await retractBrought(trx, table, importId, stamp)
    const superseded = changes.filter((c) => c.subject === table)
    for (const { before } of superseded)
      await sayAgain(trx, tables, { table, ...readChange<{ row_id: number }>(before) }, stamp)
    // posts and what a school is are told by their persons and schools
    if (table !== 'post' && table !== 'school_profile') removed += Math.max(0, brought - superseded.length)
  }
  for (const { subject, subject_id, before, after } of changes)
    if (subject === 'person')
      await trx
        .updateTable('person')
        .set({ ...readChange<Partial<PersonTable>>(before), changed_at: stamp.at })
        .where('id', '=', subject_id as Id<'person'>)
        .execute()
    else if (subject === 'school')
      await restoreSchool(trx, subject_id as Id<'school'>, readChange(before), readChange(after))
  removed += await removeNew(trx, tables, importId)
  return { removed, restored: changes.length, moves, assessed: assessed.map((a) => a.id) }
}

/** The last post an import gave each person who was on record before it. */
async function movesBy(trx: Writer, importId: Id<'import'>): Promise<TakenBack['moves']> {
  const rows = await trx
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.person_id')
    .select(['post.person_id', 'post.from_on'])
    .where('post.import_id', '=', importId)
    .where('post.retracted_at', 'is', null)
    .where('person.import_id', 'is not', importId)
    .execute()
  const last = new Map<Id<'person'>, Day>()
  for (const { person_id, from_on } of rows.sort((a, b) => compareDays(a.from_on, b.from_on)))
    last.set(person_id, from_on)
  return [...last].map(([personId, fromOn]) => ({ personId, fromOn }))
}

async function retractBrought(
  trx: Writer,
  table: string,
  importId: Id<'import'>,
  stamp: Stamp,
): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE ${sql.table(table)} SET retracted_at = ${stamp.at}, retracted_by = ${stamp.by}
    WHERE import_id = ${importId} AND retracted_at IS NULL`.execute(trx)
  return Number(numAffectedRows ?? 0)
}

async function restoreSchool(
  trx: Writer,
  schoolId: Id<'school'>,
  before: { code: string | null; town: string | null },
  after: { aliases: string[] },
): Promise<void> {
  await trx.updateTable('school').set(before).where('id', '=', schoolId).execute()
  if (after.aliases.length === 0) return
  await trx
    .deleteFrom('school_alias')
    .where('school_id', '=', schoolId)
    .where('alias', 'in', after.aliases)
    .execute()
}

async function removeNew(trx: Writer, tables: Tables, importId: Id<'import'>): Promise<number> {
  const brought = (kind: string) => sql`(SELECT id FROM ${sql.table(kind)} WHERE import_id = ${importId})`
  for (const kind of lasting)
    for (const { table, column, imported } of tables.referencesTo(kind))
      if (imported)
        await sql`DELETE FROM ${sql.table(table)}
          WHERE import_id = ${importId} AND ${sql.ref(column)} IN ${brought(kind)}
          AND ${kind === 'school' && table === 'post' ? sql<SqlBool>`person_id IN ${brought('person')}` : sql<SqlBool>`TRUE`}`.execute(
          trx,
        )
  // versions of others' posts that are known no more keep the name of a school that is no more
  await sql`UPDATE post SET unit = (SELECT name FROM school WHERE school.id = post.school_id), school_id = NULL
    WHERE school_id IN ${brought('school')}`.execute(trx)
  await sql`DELETE FROM school_alias WHERE school_id IN ${brought('school')}`.execute(trx)
  let removed = 0
  for (const kind of ['studio', 'person', 'school']) {
    const { numAffectedRows } =
      await sql`DELETE FROM ${sql.table(kind)} WHERE import_id = ${importId}`.execute(trx)
    removed += Number(numAffectedRows ?? 0)
  }
  return removed
}
