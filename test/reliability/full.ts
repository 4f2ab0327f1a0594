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
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', small])
} catch {
  console.error('rel:full needs the right to mount a small file system')
  process.exit(1)
}
process.prependListener('exit', () => execFileSync('umount', ['-l', small]))

const ballast = path.join(small, 'ballast')
const random = chance(19)
const losses: string[] = []
const wanted = rounds(200, 10)
/** A store that leaves too little of the small disk free to fill makes room for a new one. */
const outgrown = 5 * 2 ** 20
const done = { rounds: 0, refused: 0, fromReserve: 0, readWhileFull: 0, acknowledged: 0, stores: 0 }
const fullDisk = (cause: unknown) => (cause as { code?: string }).code === 'DISK_FULL'

/** Fills what is left, but for a few kilobytes. */
function fill(spare: number): void {
  const handle = fs.openSync(ballast, 'w')
  try {
    for (;;) fs.writeSync(handle, Buffer.alloc(4096, 1))
  } catch {}
  fs.ftruncateSync(handle, Math.max(0, fs.fstatSync(handle).size - spare))
  fs.closeSync(handle)
}

/** Fills the disk beside one store again and again, until it has outgrown the disk. */
async function onOneStore(): Promise<void> {
  const file = path.join(small, 'county.db')
  const desk = await openDesk({ file, holder: 'full' })
  const client = inProcessClient(desk, await actorNamed(desk))
  const acknowledged = new Set<string>()
  done.stores++
  while (done.rounds < wanted && fs.statSync(file).size < outgrown) {
    const round = done.rounds++
    const refusedBefore = done.refused
    desk.store.reserve.keep()
    if (!fs.existsSync(`${file}.reserve`)) losses.push(`round ${round}: no room was set aside`)
    fill(4096 * random(60))
    for (let n = 0; n < 400; n++) {
      const note = `${round}-${n}`
      try {
        await client.people.addPerson({ name: '演练', note: `${note} ${'字'.repeat(150)}` })
        acknowledged.add(note)
      } catch (cause) {
        done.refused++
        if (!fullDisk(cause)) losses.push(`round ${round}: ${String(cause)}`)
        break
      }
    }
    // the reserve has been given up: a little more can be written
    for (let n = 0; n < 5; n++) {
      const note = `${round}-reserve-${n}`
      try {
        await client.people.addPerson({ name: '演练', note })
        acknowledged.add(note)
        done.fromReserve++
      } catch (cause) {
        losses.push(
          `round ${round}: nothing could be written after the reserve was given up (${String(cause)})`,
        )
        break
      }
    }
    if (done.refused === refusedBefore) losses.push(`round ${round}: the disk was never full`)
    const { total } = await client.people.list({})
    if (total === acknowledged.size) done.readWhileFull++
    else losses.push(`round ${round}: ${total} people read, ${acknowledged.size} acknowledged`)
    fs.rmSync(ballast)
    await client.people.addPerson({ name: '演练', note: `${round}-after` })
    acknowledged.add(`${round}-after`)
  }
  await closeDesk(desk)
  done.acknowledged += acknowledged.size
  const { problems } = inspectAtRest(file)
  if (problems.length > 0) losses.push(`verify: ${problems[0]?.check}`)
  for (const name of fs.readdirSync(small)) fs.rmSync(path.join(small, name), { recursive: true })
}
while (done.rounds < wanted) await onOneStore()

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
    'rounds on a full disk': done.rounds,
    'stores filled one after another': done.stores,
    'commands refused as DISK_FULL': done.refused,
    'acts written from the reserve': done.fromReserve,
    'rounds read while full': done.readWhileFull,
    acknowledged: done.acknowledged,
  },
  losses,
  { what: 'a host that says done whatever the disk answers', losses: said - kept },
)
