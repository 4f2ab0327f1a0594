// Restores over a file that a killed host left with its log, and kills in the middle of restores: the file is the old
// one or the new one, whole.
import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { inspectAtRest } from '../../db/inspect.ts'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import { chance, child, conclude, ended, rounds, scratch } from './support/harness.ts'

const restores = rounds(100, 5)
const random = chance(9)
const folder = scratch()
const losses: string[] = []

/** A backup of a file with so many people. */
async function backupOf(people: number): Promise<string> {
  const file = path.join(folder, `source-${people}.db`)
  const target = path.join(folder, `${people}.backup`)
  const desk = await openDesk({ file, holder: 'test' })
  const client = inProcessClient(desk, await actorNamed(desk))
  for (let n = 0; n < people; n++) await client.people.addPerson({ name: '演练', note: `${people}-${n}` })
  for await (const _ of await client.admin.backup({ path: target }));
  await closeDesk(desk)
  return target
}
const people = [10, 20]
const backups = await Promise.all(people.map(backupOf))

/** Leaves a file as a killed host does. */
async function killedHost(file: string): Promise<void> {
  const writer = child('writer.ts', [file, '0', '8'], (line) => {
    if (line === '<5') writer.kill('SIGKILL')
  })
  await ended(writer)
}

let killed = 0
let naive = 0
for (let round = 0; round < restores; round++) {
  const file = path.join(folder, 'county.db')
  await killedHost(file)
  const own = rowsIn(copied(file))
  // the control: a copy laid over, with the stale log left beside it
  const over = path.join(folder, 'naive.db')
  for (const suffix of ['', '-wal']) {
    if (existsSync(file + suffix)) copyFileSync(file + suffix, over + suffix)
  }
  copyFileSync(backups[0] as string, over)
  if (rowsIn(over) !== 10) naive++
  for (const suffix of ['', '-wal', '-shm']) rmSync(over + suffix, { force: true })

  const restorer = child('restorer.ts', [file, ...backups], (line) => {
    if (line === 'open') setTimeout(() => restorer.kill('SIGKILL'), random(600))
  })
  await ended(restorer)
  killed++
  const found = inspectAtRest(file)
  if (found.problems.length > 0)
    losses.push(`round ${round}: ${found.problems[0]?.check} ${found.problems[0]?.detail}`)
  const rows = rowsIn(copied(file))
  if (![own, ...people].includes(rows)) losses.push(`round ${round}: ${rows} people, neither old nor new`)
  for (const name of readdirSync(folder))
    if (name.startsWith('county')) rmSync(path.join(folder, name), { recursive: true, force: true })
}

/** A copy to look into: looking folds a log into its file. */
function copied(file: string): string {
  const copy = path.join(folder, 'looked-into.db')
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(copy + suffix, { force: true })
  for (const suffix of ['', '-wal', '-journal'])
    if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix)
  return copy
}

function rowsIn(file: string): number {
  try {
    const db = new Database(file)
    const n = db.prepare('SELECT count(*) FROM person').pluck().get() as number
    const sound = db.pragma('integrity_check', { simple: true }) === 'ok'
    db.close()
    return sound ? n : -1
  } catch {
    return -1
  }
}

conclude(
  'rel:restore',
  { 'restores over a killed host’s file': restores, 'restorers killed': killed },
  losses,
  { what: 'a copy laid over a stale log', losses: naive },
)
