import type Database from 'better-sqlite3'
import type { Seal } from './seal.ts'

/** What must not change unseen, and the column that names a row for ever. */
const witnessed = {
  decision: 'id',
  allocation: 'row_id',
  spending: 'row_id',
  reward_payment: 'row_id',
  reward_ruling: 'row_id',
  appropriation: 'row_id',
  training_expense: 'row_id',
  frozen_roster: 'id',
  admission: 'id',
  certificate: 'row_id',
  lead_candidate: 'row_id',
  member_application: 'row_id',
} as const

type Witnessed = keyof typeof witnessed
const tables = Object.keys(witnessed) as Witnessed[]

/** Notes on this connection which of these rows a transaction touches. */
export function watchRows(raw: Database.Database): void {
  raw.exec(
    'CREATE TEMP TABLE touched (subject TEXT, row_key TEXT, PRIMARY KEY (subject, row_key)) WITHOUT ROWID',
  )
  for (const [table, key] of Object.entries(witnessed))
    for (const [act, row] of [
      ['INSERT', 'NEW'],
      ['UPDATE', 'NEW'],
      ['DELETE', 'OLD'],
    ] as const)
      raw.exec(
        `CREATE TEMP TRIGGER touch_${table}_${act.toLowerCase()} AFTER ${act} ON main.${table}
         BEGIN INSERT OR IGNORE INTO touched VALUES ('${table}', ${row}.${key}); END`,
      )
}

/** Columns that a later version adds, and leaves empty, change no digest. */
function digestOf(seal: Seal, table: string, row: Record<string, unknown>): string {
  const said = Object.entries(row)
    .filter(([, value]) => value !== null)
    .map(([column, value]) => [column, Buffer.isBuffer(value) ? value.toString('base64') : value])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return seal.digest(JSON.stringify([table, said]))
}

const gone = 'gone'

const link = (seal: Seal, previous: string, entry: Omit<Entry, 'chain'>): string =>
  seal.digest(JSON.stringify([previous, entry.seq, entry.subject, entry.row_key, entry.digest]))

interface Entry {
  seq: number
  subject: string
  row_key: string
  digest: string
  chain: string
}

const genesis = 'genesis'

/** Where the chain of witnesses ends. */
export interface Witness {
  seq: number
  chain: string
}

export const lastWitness = (db: Database.Database): Witness | null =>
  (db.prepare('SELECT seq, chain FROM witness ORDER BY seq DESC LIMIT 1').get() as Witness | undefined) ??
  null

/** Inside the transaction that touched them: says of every row what it says now. */
export function witnessRows(raw: Database.Database, seal: () => Seal): void {
  const touched = raw.prepare('SELECT subject, row_key FROM touched ORDER BY 1, 2').all() as {
    subject: Witnessed
    row_key: string | number
  }[]
  if (touched.length === 0) return
  const with_ = seal()
  const insert = raw.prepare('INSERT INTO witness VALUES (?, ?, ?, ?, ?)')
  let { seq, chain } = lastWitness(raw) ?? { seq: 0, chain: genesis }
  for (const { subject, row_key } of touched) {
    const row = raw.prepare(`SELECT * FROM ${subject} WHERE ${witnessed[subject]} = ?`).get(row_key)
    const digest = row ? digestOf(with_, subject, row as Record<string, unknown>) : gone
    seq += 1
    const entry = { seq, subject, row_key: String(row_key), digest }
    chain = link(with_, chain, entry)
    insert.run(entry.seq, entry.subject, entry.row_key, entry.digest, chain)
  }
  raw.prepare('DELETE FROM touched').run()
}

/** The first witness that doesn't follow from the one before, or row that is not what its witness says; null when all is whole. */
export function firstBrokenWitness(db: Database.Database, seal: Seal): string | null {
  const there = new Set(db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all())
  // a file from before there were witnesses
  if (!there.has('witness')) return null
  const said = new Map<string, string>()
  let previous = genesis
  let expected = 1
  for (const entry of db.prepare('SELECT * FROM witness ORDER BY seq').iterate() as Iterable<Entry>) {
    if (entry.seq !== expected || entry.chain !== link(seal, previous, entry)) return `witness ${entry.seq}`
    said.set(`${entry.subject} ${entry.row_key}`, entry.digest)
    previous = entry.chain
    expected += 1
  }
  // an older file lacks the tables that came later; one taken out leaves its rows' witnesses behind
  for (const table of tables.filter((name) => there.has(name)))
    for (const row of db.prepare(`SELECT * FROM ${table}`).iterate() as Iterable<Record<string, unknown>>) {
      const name = `${table} ${row[witnessed[table]]}`
      if (said.get(name) !== digestOf(seal, table, row)) return name
      said.delete(name)
    }
  const [missing] = [...said].find(([, digest]) => digest !== gone) ?? []
  return missing ?? null
}
