// Writes people into a data file, one command after another, and says before and after each which: `>7`, `<7`. With
// `early` it says so before the command is done, as a host that lies would.
import fs from 'node:fs'
import { actorNamed } from '../../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../../electron/backend/client.ts'
import { openDesk } from '../../../electron/backend/open-desk.ts'

const [file = '', from = '0', most = '1000000', manner = 'honest'] = process.argv.slice(2)
const say = (line: string) => fs.writeSync(1, `${line}\n`)

const desk = await openDesk({ file, holder: 'writer' })
if (manner === 'normal') desk.store.raw.pragma('synchronous = NORMAL')
const client = inProcessClient(desk, await actorNamed(desk))
say('open')
for (let n = Number(from); n < Number(from) + Number(most); n++) {
  say(`>${n}`)
  const done = client.people.addPerson({ name: '演练', note: `n${n}` }, { context: { key: `k${n}` } })
  if (manner === 'early') say(`<${n}`)
  await done
  if (manner !== 'early') say(`<${n}`)
}
say('done')
process.exit(0)
