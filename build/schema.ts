// Writes db/schema.sql (the snapshot reviewers read) and db/schema.ts (the types Kysely checks against) from the
// migrations themselves. `--check` only compares: a migration without its snapshot fails.
import fs from 'node:fs'
import Database from 'better-sqlite3'
import { migrations } from '../db/migrations/index.ts'

const types: Record<string, string> = {
  TEXT: 'string',
  INTEGER: 'number',
  REAL: 'number',
  BLOB: 'Uint8Array',
}

interface Column {
  name: string
  type: string
  notnull: number
  pk: number
}

export function snapshot(): { sql: string; ts: string } {
  const raw = new Database(':memory:')
  for (const m of migrations) raw.exec(m.sql)
  const objects = raw
    .prepare(
      `SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type = 'trigger', tbl_name, type DESC, name`,
    )
    .all() as { type: string; name: string; sql: string }[]
  const tables = objects.filter((o) => o.type === 'table')
  const pascal = (s: string) => s.replace(/(^|_)(\w)/g, (_, _sep, c: string) => c.toUpperCase())
  const lines = [
    '// Written by `npm run schema` from db/migrations; do not edit.',
    "import type { Generated } from 'kysely'",
    '',
  ]
  for (const t of tables) {
    lines.push(`export interface ${pascal(t.name)}Table {`)
    for (const c of raw.pragma(`table_info(${t.name})`) as Column[]) {
      const base = types[c.type] ?? 'unknown'
      const rowid = c.pk === 1 && c.type === 'INTEGER'
      const type = rowid ? `Generated<${base}>` : c.notnull || c.pk ? base : `${base} | null`
      lines.push(`  ${c.name}: ${type}`)
    }
    lines.push('}', '')
  }
  lines.push('/** Every table of the store, by name. */', 'export interface Schema {')
  for (const t of tables) lines.push(`  ${t.name}: ${pascal(t.name)}Table`)
  lines.push('}', '')
  raw.close()
  return { sql: `${objects.map((o) => `${o.sql};`).join('\n\n')}\n`, ts: lines.join('\n') }
}

if (import.meta.main) {
  const { sql, ts } = snapshot()
  const files = { 'db/schema.sql': sql, 'db/schema.ts': ts }
  for (const [file, text] of Object.entries(files)) {
    if (process.argv.includes('--check')) {
      if (fs.readFileSync(file, 'utf8') === text) continue
      console.error(`${file} is not what the migrations make: run npm run schema`)
      process.exitCode = 1
    } else fs.writeFileSync(file, text)
  }
}
