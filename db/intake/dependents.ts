import { sql } from 'kysely'
import type { Id } from '../../shared/kernel/id.ts'
import type { Writer } from '../open.ts'
import { type Tables, tablesOf } from './tables.ts'
import { readChange } from './write-rows.ts'

/** Something that was changed, or built on what an import brought, after it. */
export interface Dependent {
  /** The table of the record that is in the way. */
  kind: string
  id: string
  label: string
  /** What depends: a table's name, or `changed` for the record itself. */
  by: string
}

/** Records that are not versioned: taken away as a whole with the import that brought them. */
export const lasting = ['person', 'school', 'studio'] as const

/** What stands in the way of taking an import back. */
export async function dependentsOf(
  trx: Writer,
  imported: { id: Id<'import'>; recorded_at: string },
): Promise<Dependent[]> {
  const tables = await tablesOf(trx)
  const found: Dependent[] = []
  for (const kind of lasting) found.push(...(await builtOn(trx, tables, kind, imported.id)))
  for (const table of tables.versioned) {
    found.push(...(await changedVersions(trx, tables, table, imported.id)))
    found.push(...(await builtOn(trx, tables, table, imported.id)))
  }
  const changed = await trx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('import_id', '=', imported.id)
    .where('changed_at', '<>', imported.recorded_at)
    .execute()
  found.push(...changed.map(({ id, name }) => ({ kind: 'person', id, label: name, by: 'changed' })))
  return [...found, ...(await changedSince(trx, imported.id))]
}

/** How a record is called where it is in the way. */
const labelOf = (tables: Tables, table: string) => {
  const columns = tables.columnsOf(table)
  if (table === 'studio')
    return sql<string>`(SELECT p.name FROM studio_membership AS l JOIN person AS p ON p.id = l.person_id
      WHERE l.studio_id = r.id AND l.role = 'lead' ORDER BY l.from_on LIMIT 1)`
  if (columns.includes('name')) return sql<string>`r.name`
  if (columns.includes('person_id'))
    return sql<string>`(SELECT p.name FROM person AS p WHERE p.id = r.person_id)`
  return columns.includes('topic') ? sql<string>`r.topic` : sql<string>`r.id`
}

/** Rows of other origin that name what an import brought. */
async function builtOn(
  trx: Writer,
  tables: Tables,
  kind: string,
  importId: Id<'import'>,
): Promise<Dependent[]> {
  const found: Dependent[] = []
  for (const { table, column, imported } of tables.referencesTo(kind)) {
    const own = imported ? sql`AND t.import_id IS NOT ${importId}` : sql``
    const { rows } = await sql<Dependent>`
      SELECT DISTINCT ${kind} AS kind, r.id, ifnull(${labelOf(tables, kind)}, r.id) AS label, ${table} AS "by"
      FROM ${sql.table(kind)} AS r JOIN ${sql.table(table)} AS t ON ${sql.ref(`t.${column}`)} = r.id
      WHERE r.import_id = ${importId} ${own}`.execute(trx)
    found.push(...rows)
  }
  return found
}

/** Records whose standing version is no more the one the import brought. */
async function changedVersions(
  trx: Writer,
  tables: Tables,
  table: string,
  importId: Id<'import'>,
): Promise<Dependent[]> {
  const { rows } = await sql<Dependent>`
    SELECT DISTINCT ${table} AS kind, r.id, ifnull(${labelOf(tables, table)}, r.id) AS label, 'changed' AS "by"
    FROM ${sql.table(table)} AS r
    WHERE r.import_id = ${importId} AND r.retracted_at IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM ${sql.table(table)} AS s
      WHERE s.id = r.id AND s.retracted_at IS NULL AND s.import_id = ${importId})`.execute(trx)
  return rows
}

/** Persons and schools that stood before the import and say something else by now than it left them saying. */
async function changedSince(trx: Writer, importId: Id<'import'>): Promise<Dependent[]> {
  const changes = await trx
    .selectFrom('import_change')
    .select(['subject', 'subject_id', 'after'])
    .where('import_id', '=', importId)
    .where('subject', 'in', ['person', 'school'])
    .execute()
  const found: Dependent[] = []
  for (const { subject, subject_id, after } of changes) {
    const record = await trx
      .selectFrom(subject as 'person' | 'school')
      .selectAll()
      .where('id', '=', subject_id as never)
      .executeTakeFirst()
    const said = readChange<Record<string, unknown>>(after)
    const same =
      record && Object.entries(said).every(([k, v]) => k === 'aliases' || record[k as 'name'] === v)
    if (!same) found.push({ kind: subject, id: subject_id, label: record?.name ?? subject_id, by: 'changed' })
  }
  return found
}
