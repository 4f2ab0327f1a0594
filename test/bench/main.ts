// `npm run bench [PEOPLE]`: ratios of the back end to the plainest way to do the same on the same machine, in one run.
// Figures on shared machines mean nothing alone; the ratios are what is promised.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import { benchExport } from './export.ts'
import { benchFindings } from './findings.ts'
import { benchIntake } from './intake.ts'
import { benchLists } from './lists.ts'
import { type Ratio, ratioHead, ratioLine } from './measure.ts'

const people = Number(process.argv[2] ?? 20_000)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'talent-desk-bench-'))
const file = path.join(folder, 'county.db')
const desk = await openDesk({ file, holder: 'bench' })
try {
  const client = inProcessClient(desk, await actorNamed(desk))
  const start = performance.now()
  for await (const _ of await client.admin.loadDemonstration({ people }));
  console.log(`demonstration county of ${people} people: ${Math.round(performance.now() - start)} ms\n`)
  const ratios: Ratio[] = [
    ...(await benchLists(desk, client)),
    ...(await benchFindings(desk)),
    ...(await benchIntake(folder)),
    ...(await benchExport(folder)),
  ]
  console.log(ratioHead)
  for (const ratio of ratios) console.log(ratioLine(ratio))
} finally {
  await closeDesk(desk)
  fs.rmSync(folder, { recursive: true, force: true })
}
