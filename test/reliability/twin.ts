// Two hosts on one file: one writes, the other is told who does; a killed one frees the file.
import path from 'node:path'
import Database from 'better-sqlite3'
import { chance, child, conclude, ended, rounds, scratch } from './support/harness.ts'

const races = rounds(50, 6)
const random = chance(3)
const losses: string[] = []
let told = 0
let freed = 0
for (let race = 0; race < races; race++) {
  const file = path.join(scratch(), 'county.db')
  const opened: number[] = []
  const hosts = [0, 1, 2].map((n) =>
    child('twin-host.ts', [file], (line) => {
      if (line === 'open') opened.push(n)
      else if (line.startsWith('held ')) told++
    }),
  )
  const ends = hosts.map(ended)
  // whoever is refused ends by itself
  await new Promise((resolve) => setTimeout(resolve, 1200 + random(200)))
  while (opened.length === 0) await new Promise((resolve) => setTimeout(resolve, 100))
  await Promise.all(ends.filter((_, n) => n !== opened[0]))
  if (opened.length !== 1) losses.push(`race ${race}: ${opened.length} hosts opened the file`)
  const winner = hosts[opened[0] ?? 0]
  winner?.kill('SIGKILL')
  await ends[opened[0] ?? 0]
  let again = false
  const next = child('twin-host.ts', [file], (line) => {
    if (line === 'open') {
      again = true
      next.kill('SIGKILL')
    }
  })
  await ended(next)
  if (again) freed++
  else losses.push(`race ${race}: a killed host still held the file`)
}

// without the hold SQLite itself lets any number of processes open and write the file
const bare = path.join(scratch(), 'bare.db')
const [one, two] = [new Database(bare), new Database(bare)]
one.exec('CREATE TABLE t (n)')
two.exec('INSERT INTO t VALUES (1)')
const both = one.prepare('SELECT count(*) FROM t').pluck().get() as number
conclude(
  'rel:twin',
  { races, 'hosts at once': 3, 'told who holds the file': told, 'freed by a kill': freed },
  losses,
  { what: 'two openers without the hold, both write', losses: both },
)
