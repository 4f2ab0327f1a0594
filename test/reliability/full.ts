// A full disk, on a small real file system: the command fails whole and says so, reading goes on, and once there is room
// again writing does too.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { inspectAtRest } from '../../db/inspect.ts'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import { chance, conclude, rounds, scratch } from './support/harness.ts'

const small = path.join(scratch(), 'small')
fs.mkdirSync(small)
try {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', small])
} catch {
  console.error('rel:full needs the right to mount a small file system')
  process.exit(1)
}
process.prependListener('exit', () => execFileSync('umount', ['-l', small]))

const file = path.join(small, 'county.db')
const ballast = path.join(small, 'ballast')
const random = chance(19)
const losses: string[] = []
const full = rounds(200, 10)
const desk = await openDesk({ file, holder: 'full' })
const client = inProcessClient(desk, await actorNamed(desk))
const acknowledged = new Set<string>()
let refused = 0
let readWhileFull = 0

/** Fills what is left, but for a few kilobytes. */
function fill(spare: number): void {
  const handle = fs.openSync(ballast, 'w')
  try {
    for (;;) fs.writeSync(handle, Buffer.alloc(4096, 1))
  } catch {}
  fs.ftruncateSync(handle, Math.max(0, fs.fstatSync(handle).size - spare))
  fs.closeSync(handle)
}

for (let round = 0; round < full; round++) {
  fill(4096 * random(6))
  for (let n = 0; n < 40; n++) {
    const note = `${round}-${n}`
    try {
      await client.people.addPerson({ name: '演练', note: `${note} ${'字'.repeat(150)}` })
      acknowledged.add(note)
    } catch (cause) {
      refused++
      if ((cause as { code?: string }).code !== 'DISK_FULL') losses.push(`round ${round}: ${String(cause)}`)
      break
    }
  }
  const { total } = await client.people.list({})
  if (total === acknowledged.size) readWhileFull++
  else losses.push(`round ${round}: ${total} people read, ${acknowledged.size} acknowledged`)
  fs.rmSync(ballast)
  await client.people.addPerson({ name: '演练', note: `${round}-after` })
  acknowledged.add(`${round}-after`)
  if (fs.statSync(file).size > 6 * 2 ** 20) break
}
await closeDesk(desk)
const { problems } = inspectAtRest(file)
if (problems.length > 0) losses.push(`verify: ${problems[0]?.check}`)

// the control: a host that says done whatever the disk answers
const careless = new Database(path.join(small, 'careless.db'))
careless.exec('CREATE TABLE t (n TEXT)')
fill(4096)
let said = 0
for (let n = 0; n < 200; n++) {
  try {
    careless.prepare('INSERT INTO t VALUES (?)').run('x'.repeat(2000))
  } catch {}
  said++
}
const kept = careless.prepare('SELECT count(*) FROM t').pluck().get() as number
fs.rmSync(ballast)
careless.close()
conclude(
  'rel:full',
  {
    'rounds on a full disk': full,
    'commands refused as DISK_FULL': refused,
    'rounds read while full': readWhileFull,
    acknowledged: acknowledged.size,
  },
  [...losses, ...(refused === 0 ? ['the disk was never full'] : [])],
  { what: 'a host that says done whatever the disk answers', losses: said - kept },
)
