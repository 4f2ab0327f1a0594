// One bit flipped in what decides or pays: verify says so, where SQLite's own check says nothing.
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { inspectDataFile } from '../../db/inspect.ts'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import { chance, conclude, rounds, scratch } from './support/harness.ts'

const protectedTables = [
  'decision',
  'allocation',
  'spending',
  'reward_payment',
  'frozen_roster',
  'audit_entry',
  'witness',
]

const folder = scratch()
const file = path.join(folder, 'county.db')
const desk = await openDesk({ file, holder: 'flip' })
const client = inProcessClient(desk, await actorNamed(desk))
for await (const _ of await client.admin.loadDemonstration({ people: 600 }));
await client.roster
  .freeze({ request: { form: 'title-roster' }, title: '名册', purpose: '核验演练' } as never)
  .catch(() => {})
await closeDesk(desk)

const flips = rounds(1000, 40)
const random = chance(17)
const losses: string[] = []
const perTable = new Map<string, number>()
let silentToSqlite = 0
for (let n = 0; n < flips; n++) {
  const copy = path.join(folder, 'flipped.db')
  for (const suffix of ['', '-wal', '-shm']) fs.rmSync(copy + suffix, { force: true })
  fs.copyFileSync(file, copy)
  const db = new Database(copy)
  const there = protectedTables.filter(
    (t) => (db.prepare(`SELECT count(*) FROM ${t}`).pluck().get() as number) > 0,
  )
  const table = there[random(there.length)] as string
  const columns = (db.pragma(`table_info(${table})`) as { name: string; type: string; pk: number }[]).filter(
    (c) => c.pk === 0,
  )
  const rowids = db.prepare(`SELECT rowid FROM ${table}`).pluck().all() as number[]
  const rowid = rowids[random(rowids.length)]
  // a value that is there
  const row = db.prepare(`SELECT * FROM ${table} WHERE rowid = ?`).get(rowid) as Record<string, unknown>
  const filled = columns.filter((c) => row[c.name] !== null && row[c.name] !== '')
  const column = filled[random(filled.length)] as { name: string }
  const triggers = db
    .prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?`)
    .all(table) as {
    name: string
    sql: string
  }[]
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  db.pragma('ignore_check_constraints = ON')
  db.pragma('foreign_keys = OFF')
  try {
    db.prepare(`UPDATE ${table} SET ${column.name} = ? WHERE rowid = ?`).run(flipped(row[column.name]), rowid)
  } catch {
    // a unique name met by chance: nothing was changed
    db.close()
    n--
    continue
  }
  for (const { sql } of triggers) db.exec(sql)
  if (db.pragma('integrity_check', { simple: true }) === 'ok') silentToSqlite++
  db.close()
  perTable.set(table, (perTable.get(table) ?? 0) + 1)
  if (inspectDataFile(copy, { original: file }).problems.length === 0)
    losses.push(`${table}.${column.name} of row ${rowid}`)
}

/** One bit of a value, in the type it has. */
function flipped(value: unknown): unknown {
  if (typeof value === 'number') return value ^ (1 << random(16))
  const bytes = Buffer.from(Buffer.isBuffer(value) ? value : Buffer.from(String(value), 'utf8'))
  const at = random(bytes.length)
  // the lowest bits keep ASCII text text
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random(Buffer.isBuffer(value) ? 8 : 3))
  return Buffer.isBuffer(value) ? bytes : bytes.toString('utf8')
}

conclude(
  'rel:flip',
  { 'bits flipped': flips, ...Object.fromEntries([...perTable].map(([table, n]) => [`in ${table}`, n])) },
  losses,
  { what: 'integrity_check of SQLite alone says nothing', losses: silentToSqlite },
)
