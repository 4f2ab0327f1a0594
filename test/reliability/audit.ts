// The audit trail edited, cut, reordered, extended, or an older file put back: found by verify.
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { inspectAtRest } from '../../db/inspect.ts'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import { chance, conclude, rounds, scratch } from './support/harness.ts'

const folder = scratch()
const file = path.join(folder, 'county.db')

async function act(times: number, from: number): Promise<void> {
  const desk = await openDesk({ file, holder: 'audit' })
  const client = inProcessClient(desk, await actorNamed(desk))
  for (let n = 0; n < times; n++) await client.people.addPerson({ name: '演练', note: String(from + n) })
  await closeDesk(desk)
}
await act(20, 0)
const older = path.join(folder, 'older')
fs.copyFileSync(file, older)
await act(20, 20)

const random = chance(23)
const any = (db: Database.Database) =>
  1 + random(db.prepare('SELECT max(seq) FROM audit_entry').pluck().get() as number)
const column = ['at', 'account_name', 'procedure', 'detail', 'role', 'hash', 'previous_hash'] as const
const tampers: Readonly<Record<string, (db: Database.Database, copy: string) => void>> = {
  'a word changed': (db) => {
    const name = column[random(column.length)]
    db.prepare(`UPDATE audit_entry SET ${name} = ${name} || 'x' WHERE seq = ?`).run(any(db))
  },
  'an entry taken out': (db) => db.prepare('DELETE FROM audit_entry WHERE seq = ?').run(any(db)),
  'the end cut off': (db) => db.prepare('DELETE FROM audit_entry WHERE seq > ?').run(any(db) - 1),
  'two entries swapped': (db) => {
    const at = Math.max(1, any(db) - 1)
    for (const [from, to] of [
      [at, -1],
      [at + 1, at],
      [-1, at + 1],
    ])
      db.prepare('UPDATE audit_entry SET seq = ? WHERE seq = ?').run(to, from)
  },
  'an entry slipped in at the end': (db) =>
    db
      .prepare(
        `INSERT INTO audit_entry SELECT seq + 1, 'slipped-in', at, account_id, account_name, role, procedure, outcome, code, subject_kind, subject_id, detail, hash, hash FROM audit_entry ORDER BY seq DESC LIMIT 1`,
      )
      .run(),
  'an older file put back': (_db, copy) => fs.copyFileSync(older, copy),
}

const each = rounds(40, 5)
const losses: string[] = []
let silent = 0
let tries = 0
for (const [what, tamper] of Object.entries(tampers))
  for (let n = 0; n < each; n++) {
    const copy = path.join(folder, 'tampered.db')
    for (const suffix of ['', '-wal', '-shm']) fs.rmSync(copy + suffix, { force: true })
    fs.copyFileSync(file, copy)
    fs.copyFileSync(`${file}.head`, `${copy}.head`)
    const db = new Database(copy)
    const triggers = db
      .prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_entry'`)
      .all() as { name: string; sql: string }[]
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
    if (what === 'an older file put back') {
      db.close()
      tamper(db, copy)
    } else {
      tamper(db, copy)
      for (const { sql } of triggers) db.exec(sql)
      if (db.pragma('integrity_check', { simple: true }) === 'ok') silent++
      db.close()
    }
    tries++
    if (inspectAtRest(copy).problems.length === 0) losses.push(what)
  }
const untouched = inspectAtRest(file).problems
conclude(
  'sec:audit',
  {
    'trails tampered with': tries,
    ways: Object.keys(tampers).join(', '),
    'problems of the untouched file': untouched.length,
  },
  [...losses, ...(untouched.length > 0 ? ['the untouched file is said to be broken'] : [])],
  { what: 'integrity_check of SQLite alone says nothing', losses: silent },
)
