// Restores one backup after the other over a data file.
import fs from 'node:fs'
import { restoreClosed } from '../../../electron/backend/admin/restore-closed.ts'

const [file = '', ...sources] = process.argv.slice(2)
fs.writeSync(1, 'open\n')
for (let n = 0; n < 1000; n++) {
  const source = sources[n % sources.length] ?? ''
  await restoreClosed({ file, holder: 'restorer' }, source, {
    as: undefined,
    password: async () => undefined,
  })
  fs.writeSync(1, `<${source}\n`)
}
