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
  let opened = 0
  const hosts = [0, 1, 2].map(() => {
    let answered = () => {}
    const answer = new Promise<void>((resolve) => (answered = resolve))
    const host = child('twin-host.ts', [file], (line) => {
      if (line === 'open') opened++
      else if (line.startsWith('held ')) told++
      answered()
    })
    const end = ended(host)
    // one that ends without a word has answered too
    return { host, end, answer: Promise.race([answer, end]) }
  })
  // all have been answered before the one that has the file is killed
  await Promise.all(hosts.map(({ answer }) => answer))
  if (opened !== 1) losses.push(`race ${race}: ${opened} hosts opened the file`)
  await new Promise((resolve) => setTimeout(resolve, random(50)))
  for (const { host } of hosts) host.kill('SIGKILL')
  await Promise.all(hosts.map(({ end }) => end))
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
  [...losses, ...(told === 2 * races ? [] : ['not everybody was told who holds the file'])],
  { what: 'two openers without the hold, both write', losses: both },
)
