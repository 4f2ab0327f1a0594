import { CompiledQuery, type Insertable } from 'kysely'
import type { Id } from '../../shared/kernel/id.ts'
import type { Writer } from '../open.ts'
import type { Schema } from '../schema.ts'

// a statement binds at most 32,766 values; a few hundred rows are as fast as any more
const mostValues = 8_000

/** Inserts any number of rows, as many to a statement as it can bind. All rows name the same columns. */
export async function insertRows<T extends keyof Schema>(
  trx: Writer,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const most = Math.max(1, Math.floor(mostValues / Math.max(1, columns.length)))
  for (let from = 0; from < rows.length; from += most) {
    const portion = rows.slice(from, from + most)
    const values = portion.flatMap((row) => columns.map((c) => (row as Record<string, unknown>)[c]))
    await trx.executeQuery(CompiledQuery.raw(insertOf(table, columns, portion.length), values))
  }
}

// the same text finds the same prepared statement; a builder would take as long to write it as SQLite to run it
function insertOf(table: string, columns: readonly string[], rows: number): string {
  const row = `(${columns.map(() => '?').join(', ')})`
  const names = columns.map((c) => `"${c}"`).join(', ')
  return `INSERT INTO "${table}" (${names}) VALUES ${Array(rows).fill(row).join(', ')}`
}

/**
 * A record that stood before an import: what it was, and what it is since. A person or school keeps the columns that
 * changed; a dated record, named by its table, the row of the version that stood.
 */
export interface ImportChange {
  subject: string
  subjectId: string
  before: unknown
  after?: unknown
}

export const insertChanges = (trx: Writer, importId: Id<'import'>, changes: readonly ImportChange[]) =>
  insertRows(
    trx,
    'import_change',
    changes.map(({ subject, subjectId, before, after }) => ({
      import_id: importId,
      subject,
      subject_id: subjectId,
      before: JSON.stringify(before, bytesAsText),
      after: JSON.stringify(after ?? null),
    })),
  )

/** Sealed bytes travel through JSON as `{ sealed: base64 }`. */
export function bytesAsText(this: unknown, key: string, value: unknown): unknown {
  // a Buffer has turned itself into something else by now; what it was stands in its holder
  const original = (this as Record<string, unknown>)[key]
  return original instanceof Uint8Array ? { sealed: Buffer.from(original).toString('base64') } : value
}

export const readChange = <T>(text: string): T =>
  JSON.parse(text, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'sealed' in value && typeof value.sealed === 'string'
      ? Buffer.from(value.sealed, 'base64')
      : value,
  ) as T
