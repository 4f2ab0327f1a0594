// kill -9 while a file is brought up to date: its schema is the one its version says, with every row, and a verified
// backup of the old one stands beside it. From every version there has been.
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { inspectDataFile } from '../../db/inspect.ts'
import { migrations } from '../../db/migrations/index.ts'
import { chance, child, conclude, ended, rounds, scratch } from './support/harness.ts'

const kills = rounds(120, 8)
const random = chance(13)
const people = 500

/** A file as the program of that version left it, with people in it. */
function fileOf(version: number): string {
  const file = path.join(scratch(), 'county.db')
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  for (const { sql } of migrations.slice(0, version)) db.exec(sql)
  db.pragma(`user_version = ${version}`)
  db.pragma(`application_id = ${0x54446b31}`)
  const now = new Date().toISOString()
  db.prepare(`INSERT INTO key_slot (id, kind, wrapped, created_at) VALUES ('open', 'open', ?, ?)`).run(
    Buffer.alloc(32, 7),
    now,
  )
  db.prepare(
    `INSERT INTO account (id, name, display_name, role, created_at) VALUES ('00000000-0000-7000-8000-000000000001', 'administrator', 'administrator', 'administrator', ?)`,
  ).run(now)
  const insert = db.prepare(
    `INSERT INTO person (id, name, pinyin, initials, strokes, recorded_at, recorded_by, changed_at) VALUES (?, '演练', 'yan', 'y', '1', ?, 'x', ?)`,
  )
  db.transaction(() => {
    for (let n = 0; n < people; n++) insert.run(`p${n}`, now, now)
  })()
  db.close()
  return file
}

/** How the schema differs from what the version says; null where it doesn't. */
function astray(file: string): string | null {
  const { problems, version } = inspectDataFile(file)
  const db = new Database(file, { readonly: true })
  const there = db.prepare('SELECT count(*) FROM person').pluck().get() as number
  db.close()
  if (there !== people) return `${there} people`
  const schema = problems.find((p) => p.check !== 'content')
  return schema ? `version ${version}: ${schema.check} ${schema.detail}` : null
}

/** How long the whole way takes on this machine, so that kills land on all of it. */
async function timeOfAll(): Promise<number> {
  let begun = 0
  let took = 0
  await ended(
    child('migrator.ts', [fileOf(1), ''], (line) => {
      if (line === 'open') begun = performance.now()
      if (line === 'done') took = performance.now() - begun
    }),
  )
  return Math.ceil(took)
}

async function run(manner: string, most: number) {
  const losses: string[] = []
  const reached = { old: 0, between: 0, done: 0 }
  const within = manner === 'bare' ? 0 : await timeOfAll()
  for (let round = 0; round < most; round++) {
    const from = 1 + (round % (migrations.length - 1))
    const file = fileOf(from)
    let over = false
    let statements = 0
    const migrator = child('migrator.ts', [file, manner], (line) => {
      if (line === 'open' && manner !== 'bare') setTimeout(() => migrator.kill('SIGKILL'), random(within))
      if (line === 'statement' && ++statements === 1 + (round % 8)) migrator.kill('SIGKILL')
      if (line === 'done') over = true
    })
    await ended(migrator)
    const version = inspectDataFile(file).version ?? 0
    if (over) reached.done++
    else if (version === from) reached.old++
    else reached.between++
    const wrong = astray(file)
    if (wrong) losses.push(`round ${round} from ${from}: ${wrong}`)
    if (manner === 'bare') continue
    const kept = fs
      .readdirSync(path.dirname(file))
      .filter((name) => name.includes('before-migration') && name.endsWith('.db'))
    if (version > from && kept.length === 0) losses.push(`round ${round}: no backup of version ${from}`)
    for (const name of kept)
      if (inspectDataFile(path.join(path.dirname(file), name)).problems.length > 0)
        losses.push(`round ${round}: the backup of version ${from} is not whole`)
  }
  return { losses, reached }
}

const ours = await run('', kills)
const bare = await run('bare', rounds(60, 12))
conclude(
  'rel:migrate',
  {
    kills,
    'still at the old version': ours.reached.old,
    'between two versions of the way': ours.reached.between,
    'up to date': ours.reached.done,
  },
  ours.losses,
  { what: 'statement by statement, without a transaction', losses: bare.losses.length },
)
