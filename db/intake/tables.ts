import { sql } from 'kysely'
import { recordNamedBy } from '../named-ids.ts'
import type { Writer } from '../open.ts'
import type { Stamp } from '../versioned.ts'

/** A column that names a record of a kind. */
export interface Reference {
  table: string
  column: string
  /** Whether rows of the table say which import they came with. */
  imported: boolean
}

/** What the store itself says of its tables, so that a new one is never forgotten where an import is taken back. */
export interface Tables {
  /** Tables of dated records that may come with an import: a row for each version, named by `row_id`. */
  versioned: readonly string[]
  /** The same, also those that no import brings. */
  dated: readonly string[]
  columnsOf(table: string): readonly string[]
  /** Every column that names a record of this table. */
  referencesTo(table: string): readonly Reference[]
}

// these name whatever was there at the time; the other names of a school and whom somebody is not are part
// of it
const witnesses = new Set(['audit_entry', 'import_change', 'submission', 'school_alias', 'person_apart'])

export async function tablesOf(trx: Writer): Promise<Tables> {
  const { rows } = await sql<{ table: string; column: string }>`
    SELECT t.name AS "table", c.name AS "column" FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c
    WHERE t.type = 'table'`.execute(trx)
  const columns = new Map<string, string[]>()
  for (const { table, column } of rows) columns.set(table, [...(columns.get(table) ?? []), column])
  const imported = (table: string): boolean => columns.get(table)?.includes('import_id') ?? false
  return {
    versioned: [...columns.keys()].filter((t) => imported(t) && columns.get(t)?.includes('row_id')),
    dated: [...columns].flatMap(([table, of]) =>
      of.includes('row_id') && of.includes('retracted_at') ? [table] : [],
    ),
    columnsOf: (table) => columns.get(table) ?? [],
    referencesTo: (kind) =>
      rows
        .filter(({ table, column }) => !witnesses.has(table) && (recordNamedBy(column) ?? kind) === kind)
        // an id that may be anybody's is compared too: ids are unique over all tables
        .filter(
          ({ column }) => column === 'subject_id' || column === 'source_id' || recordNamedBy(column) === kind,
        )
        .map((r) => ({ ...r, imported: imported(r.table) })),
  }
}

const marks = ['row_id', 'recorded_at', 'recorded_by', 'retracted_at', 'retracted_by']

/**
 * Says again what a version said, with whatever hangs on it; `instead` names columns that say something else. Answers
 * the row of the new version, null where another record stands in its place.
 */
export async function sayAgain(
  trx: Writer,
  tables: Tables,
  version: { table: string; row_id: number },
  stamp: Stamp,
  instead: Readonly<Record<string, string>> = {},
): Promise<number | null> {
  const { table, row_id } = version
  const columns = tables.columnsOf(table).filter((c) => !marks.includes(c))
  const said = columns.map((c) => (instead[c] === undefined ? sql.ref(c) : sql`${instead[c]}`))
  const { numAffectedRows, insertId } = await sql`
    INSERT OR IGNORE INTO ${sql.table(table)} (${sql.join(columns.map((c) => sql.ref(c)))}, recorded_at, recorded_by)
    SELECT ${sql.join(said)}, ${stamp.at}, ${stamp.by} FROM ${sql.table(table)} WHERE row_id = ${row_id}`.execute(
    trx,
  )
  if (Number(numAffectedRows ?? 0) === 0) return null
  if (table === 'activity')
    await sql`INSERT INTO attendance (activity_row_id, person_id, present, absence_reason)
      SELECT ${Number(insertId)}, person_id, present, absence_reason FROM attendance
      WHERE activity_row_id = ${row_id}`.execute(trx)
  return Number(insertId)
}
