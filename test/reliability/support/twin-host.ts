// Opens a data file and keeps it, or says that somebody else holds it.
import fs from 'node:fs'
import { openDesk } from '../../../electron/backend/open-desk.ts'
import { Refusal } from '../../../shared/contract/errors.ts'

const [file = ''] = process.argv.slice(2)
try {
  await openDesk({ file, holder: 'twin' })
  fs.writeSync(1, 'open\n')
  setInterval(() => {}, 1000)
} catch (cause) {
  if (!(cause instanceof Refusal) || cause.code !== 'DATA_FILE_HELD') throw cause
  fs.writeSync(1, `held ${(cause.data as { pid: number }).pid}\n`)
  process.exit(0)
}
