import type Database from 'better-sqlite3'

/** A store in figures: versions, rows per table, how its acts ended. Nothing of anybody. */
export function figuresOf(raw: Database.Database): Record<string, unknown> {
  const tables = raw
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .pluck()
    .all() as string[]
  return {
    sqlite: raw.prepare('SELECT sqlite_version()').pluck().get(),
    schema: raw.pragma('user_version', { simple: true }),
    pages: raw.pragma('page_count', { simple: true }),
    freePages: raw.pragma('freelist_count', { simple: true }),
    synchronous: raw.pragma('synchronous', { simple: true }),
    rows: Object.fromEntries(
      tables.map((name) => [name, raw.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()]),
    ),
    acts: raw
      .prepare(
        `SELECT procedure, outcome, code, count(*) AS times, max(at) AS last FROM audit_entry
         GROUP BY procedure, outcome, code ORDER BY times DESC`,
      )
      .all(),
  }
}
