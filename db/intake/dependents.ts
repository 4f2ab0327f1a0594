import { sql } from 'kysely'
import type { Id } from '../../shared/kernel/id.ts'
import type { Writer } from '../open.ts'
import { readChange } from './write-rows.ts'

/** Something that was changed, or built on what an import brought, after it. */
export interface Dependent {
  kind: 'person' | 'school'
  id: string
  label: string
  /** What depends: a table's name, or `changed` for the record itself. */
  by: string
}

/** Every column that names a person or a school; `imported` where a row may have come with the same import. */
export const references = {
  person: [
    { table: 'post', column: 'person_id', imported: true },
    { table: 'title', column: 'person_id', imported: true },
    { table: 'appraisal', column: 'person_id', imported: true },
    { table: 'enrolment', column: 'person_id', imported: true },
    { table: 'studio_membership', column: 'person_id', imported: true },
    { table: 'output', column: 'person_id', imported: true },
    { table: 'assessment', column: 'person_id', imported: true },
    { table: 'attendance', column: 'person_id', imported: false },
    { table: 'leave', column: 'person_id', imported: false },
    { table: 'departure', column: 'person_id', imported: false },
    { table: 'studio_document', column: 'person_id', imported: false },
    { table: 'activity', column: 'host_id', imported: false },
    { table: 'proposal', column: 'person_id', imported: false },
    { table: 'decision', column: 'person_id', imported: false },
    { table: 'account', column: 'person_id', imported: false },
  ],
  school: [
    { table: 'post', column: 'school_id', imported: true },
    { table: 'school_profile', column: 'school_id', imported: true },
    { table: 'activity', column: 'visited_school_id', imported: false },
    { table: 'studio_document', column: 'school_id', imported: false },
  ],
} as const

/** What stands in the way of taking an import back. */
export async function dependentsOf(
  trx: Writer,
  imported: { id: Id<'import'>; recorded_at: string },
): Promise<Dependent[]> {
  const found: Dependent[] = []
  for (const kind of ['person', 'school'] as const)
    for (const { table, column, imported: mayBeOwn } of references[kind]) {
      const own = mayBeOwn ? sql`AND t.import_id IS NOT ${imported.id}` : sql``
      const { rows } = await sql<Dependent>`
        SELECT DISTINCT ${kind} AS kind, r.id, r.name AS label, ${table} AS "by"
        FROM ${sql.table(kind)} AS r JOIN ${sql.table(table)} AS t ON ${sql.ref(`t.${column}`)} = r.id
        WHERE r.import_id = ${imported.id} ${own}`.execute(trx)
      found.push(...rows)
    }
  const changed = await trx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('import_id', '=', imported.id)
    .where('changed_at', '<>', imported.recorded_at)
    .execute()
  found.push(...changed.map(({ id, name }) => ({ kind: 'person' as const, id, label: name, by: 'changed' })))
  return [...found, ...(await changedSince(trx, imported.id))]
}

/** Records that stood before the import and say something else by now than it left them saying. */
async function changedSince(trx: Writer, importId: Id<'import'>): Promise<Dependent[]> {
  const changes = await trx
    .selectFrom('import_change')
    .selectAll()
    .where('import_id', '=', importId)
    .execute()
  const found: Dependent[] = []
  for (const { subject, subject_id, after } of changes) {
    const isPerson = subject === 'person' || subject === 'posts'
    const table = isPerson ? 'person' : 'school'
    const record = await trx
      .selectFrom(table)
      .selectAll()
      .where('id', '=', subject_id as never)
      .executeTakeFirst()
    const label = record?.name ?? subject_id
    const dependent = (by: string) => found.push({ kind: table, id: subject_id, label, by })
    if (subject === 'person') {
      const { changed_at } = readChange<{ changed_at: string }>(after)
      if (!record || !('changed_at' in record) || record.changed_at !== changed_at) dependent('changed')
    } else if (subject === 'school') {
      const { code, town } = readChange<{ code: string | null; town: string | null }>(after)
      if (!record || !('code' in record) || record.code !== code || record.town !== town) dependent('changed')
    } else if (subject === 'posts') {
      const postIds = readChange<Id<'post'>[]>(after)
      const own = await trx
        .selectFrom('post')
        .select('id')
        .where('id', 'in', postIds)
        .where('retracted_at', 'is', null)
        .where('import_id', '=', importId)
        .execute()
      if (own.length !== postIds.length) dependent('post')
    } else if (subject === 'profiles') {
      const rowIds = readChange<number[]>(after)
      const now = await trx
        .selectFrom('school_profile')
        .select('row_id')
        .where('school_id', '=', subject_id as Id<'school'>)
        .where('retracted_at', 'is', null)
        .execute()
      if (now.length !== rowIds.length || now.some((p) => !rowIds.includes(p.row_id)))
        dependent('school_profile')
    }
  }
  return found
}
