import { sql } from 'kysely'
import { recordNamedBy } from '../named-ids.ts'
import type { Writer } from '../open.ts'

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
  columnsOf(table: string): readonly string[]
  /** Every column that names a record of this table. */
  referencesTo(table: string): readonly Reference[]
}

// these name whatever was there at the time; the other names of a school are part of it
const witnesses = new Set(['audit_entry', 'import_change', 'submission', 'school_alias', 'person_alias'])

export async function tablesOf(trx: Writer): Promise<Tables> {
  const { rows } = await sql<{ table: string; column: string }>`
    SELECT t.name AS "table", c.name AS "column" FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c
    WHERE t.type = 'table'`.execute(trx)
  const columns = new Map<string, string[]>()
  for (const { table, column } of rows) columns.set(table, [...(columns.get(table) ?? []), column])
  const imported = (table: string): boolean => columns.get(table)?.includes('import_id') ?? false
  return {
    versioned: [...columns.keys()].filter((t) => imported(t) && columns.get(t)?.includes('row_id')),
    columnsOf: (table) => columns.get(table) ?? [],
    referencesTo: (kind) =>
      rows
        .filter(({ table, column }) => !witnesses.has(table) && (recordNamedBy(column) ?? kind) === kind)
        // an id that may be anybody's is compared too: ids are unique over all tables
        .filter(({ column }) => column === 'subject_id' || recordNamedBy(column) === kind)
        .map((r) => ({ ...r, imported: imported(r.table) })),
  }
}
