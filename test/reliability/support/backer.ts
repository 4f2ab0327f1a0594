// Makes one backup after another while people are written; says which is done: `<path`.
import fs from 'node:fs'
import path from 'node:path'
import { actorNamed } from '../../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../../electron/backend/client.ts'
import { openDesk } from '../../../electron/backend/open-desk.ts'

const [file = '', folder = '', from = '0'] = process.argv.slice(2)
const desk = await openDesk({ file, holder: 'backer' })
const client = inProcessClient(desk, await actorNamed(desk))
const stop = new AbortController()
const write = async () => {
  for (let n = 0; !stop.signal.aborted; n++)
    await client.people.addPerson({ name: '演练', note: `${from}-${n}` })
}
const written = write()
fs.writeSync(1, 'open\n')
for (let n = 0; n < 1000; n++) {
  const target = path.join(folder, `${from}-${n}.backup`)
  for await (const _ of await client.admin.backup({ path: target }));
  fs.writeSync(1, `<${target}\n`)
}
stop.abort()
await written
