// `npm run sec:import [FILES]`: mutated spreadsheets by the thousand. No crash, no hang, no partial import, memory
// bounded. First three readers that must be caught are run through the same machinery; if one gets through, nothing
// this says can be believed.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import { hammerImport, hammerReader } from './hammer.ts'
import { originals } from './import-originals.ts'

const files = Number(process.argv[2] ?? 10_000)
const seed = 20_260_601
const limits = { milliseconds: 20_000, megabytes: 1_536 }

const given = await originals()
const failed: string[] = []
for (const reader of ['breaks', 'hangs', 'swallows'] as const) {
  const { faults } = await hammerReader(given, 1, seed, { milliseconds: 5_000, megabytes: 450 }, reader)
  console.log(`control ${reader}: ${faults.length > 0 ? 'caught' : 'NOT CAUGHT'}`)
  if (faults.length === 0) failed.push(`the control that ${reader} was not caught`)
}

const reading = await hammerReader(given, files, seed, limits)
console.log(
  `${files} mutated files: ${reading.read} read, ${reading.refused} refused, ${reading.faults.length} faults, peak ${reading.peakMegabytes} MB`,
)
failed.push(...reading.faults)

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sec-import-'))
const desk = await openDesk({ file: path.join(folder, 'county.db'), holder: 'sec:import' })
try {
  const whole = Math.ceil(files / 100)
  const done = await hammerImport(desk, given, whole, seed)
  console.log(
    `${whole} of them taken the whole way: ${done.read} in and back out, ${done.refused} refused, ${done.faults.length} faults`,
  )
  failed.push(...done.faults)
} finally {
  await closeDesk(desk)
  fs.rmSync(folder, { recursive: true, force: true })
}
for (const fault of failed.slice(0, 30)) console.error(fault)
process.exitCode = failed.length > 0 ? 1 : 0
