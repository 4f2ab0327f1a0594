import { createHash, type Hash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { type AuditHead, auditHead } from './admin/audit-head.ts'

/** What a store holds, in figures that two copies of it share. */
export interface Content {
  /** Rows per table. */
  counts: Record<string, number>
  /** SHA-256 over every row of every table; a backup's own note about itself is left out, and so are
   * the evidence it carries, whose digests stand in the rows that name it. */
  digest: string
  /** The last entry of the audit trail. */
  auditHead: AuditHead | null
}

/** The setting in which a backup notes what it was when it was made. */
export const backupNote = 'backup'

interface Table {
  name: string
  wr: 0 | 1
}

const tablesOf = (db: Database.Database): Table[] =>
  db
    .prepare(
      `SELECT name, wr FROM pragma_table_list
       WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite_%' AND name <> 'evidence_part'
       ORDER BY name`,
    )
    .all() as Table[]

const plain = (value: unknown): unknown => (Buffer.isBuffer(value) ? value.toString('base64') : value)

function digestTable(db: Database.Database, { name, wr }: Table, hash: Hash): number {
  // by rowid or primary key: a covering index would give another order in another copy
  const order = wr === 1 ? '' : ' ORDER BY rowid'
  const where = name === 'setting' ? ` WHERE key <> '${backupNote}'` : ''
  let rows = 0
  hash.update(`\n${name}\n`)
  for (const row of db.prepare(`SELECT * FROM "${name}"${where}${order}`).raw().iterate()) {
    hash.update(JSON.stringify((row as unknown[]).map(plain)))
    rows++
  }
  return rows
}

export function contentOf(db: Database.Database): Content {
  const hash = createHash('sha256')
  const counts: Record<string, number> = {}
  for (const table of tablesOf(db)) counts[table.name] = digestTable(db, table, hash)
  return { counts, digest: hash.digest('base64url'), auditHead: auditHead(db) }
}
