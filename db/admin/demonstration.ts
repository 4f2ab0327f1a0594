import type { Statement } from 'better-sqlite3'
import type { Insertable } from 'kysely'
import type { Store } from '../open.ts'
import type { Schema } from '../schema.ts'

/** Puts one row into a table; gives its row id. */
export type Insert = <T extends keyof Schema>(table: T, row: Insertable<Schema[T]>) => number

/**
 * Inserts row after row into the transaction that is open on the store's writing connection: a statement per shape of
 * row, prepared once, because a demonstration file is made of hundreds of thousands of rows.
 */
export function bulkInsert({ raw }: Store): Insert {
  const statements = new Map<string, Statement>()
  return (table, row) => {
    const columns = Object.keys(row)
    const shape = `${table} ${columns.join(' ')}`
    let statement = statements.get(shape)
    if (!statement) {
      const values = columns.map((column) => `@${column}`)
      statement = raw.prepare(`INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${values.join(', ')})`)
      statements.set(shape, statement)
    }
    return Number(statement.run(row).lastInsertRowid)
  }
}

const filled = ['school', 'person', 'studio', 'cohort', 'import', 'decision'] as const

/** Whether nobody has entered anything into the file yet. */
export const isUntouched = ({ raw }: Store): boolean =>
  filled.every((table) => raw.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() === undefined)
