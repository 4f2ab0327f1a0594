// Backups while people write, and kills in the middle of them: whatever bears a backup's name is whole.
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { inspectDataFile } from '../../db/inspect.ts'
import { chance, child, conclude, ended, rounds, scratch } from './support/harness.ts'

const kills = rounds(60, 4)
const random = chance(5)
const folder = scratch()
const file = path.join(folder, 'county.db')
const losses: string[] = []
const announced = new Set<string>()
let raw = 0
let rawBroken = 0
for (let round = 0; round < kills; round++) {
  // in the midst of the second to sixth backup, however long one takes here
  const after = 1 + random(5)
  let done = 0
  const backer = child('backer.ts', [file, folder, String(round)], (line) => {
    if (line === 'open') return
    done++
    if (done === after) setTimeout(() => backer.kill('SIGKILL'), random(60))
    announced.add(line.slice(1))
    // the control: what people do with a live file
    const copy = path.join(folder, 'copied.db')
    for (const suffix of ['', '-wal', '-shm']) fs.rmSync(copy + suffix, { force: true })
    fs.copyFileSync(file, copy)
    raw++
    if (rowsIn(copy) < rowsIn(line.slice(1))) rawBroken++
  })
  await ended(backer)
}

function rowsIn(path_: string): number {
  try {
    const db = new Database(path_, { readonly: true })
    const n = db.prepare('SELECT count(*) FROM person').pluck().get() as number
    db.close()
    return n
  } catch {
    return -1
  }
}

const named = fs.readdirSync(folder).filter((name) => name.endsWith('.backup'))
for (const name of named) {
  const { problems } = inspectDataFile(path.join(folder, name))
  if (problems.length > 0) losses.push(`${name}: ${problems[0]?.check}`)
}
for (const one of announced) if (!fs.existsSync(one)) losses.push(`${one} was announced and is not there`)
const halves = fs.readdirSync(folder).filter((name) => name.includes('.partial')).length
conclude(
  'rel:backup',
  {
    kills,
    'backups with their name': named.length,
    'announced as done': announced.size,
    'halves left under another name': halves,
    'raw copies of the live file': raw,
  },
  [...losses, ...(announced.size === 0 ? ['no backup was made at all'] : [])],
  { what: 'a raw copy of a live file lacks what was written', losses: rawBroken },
)
