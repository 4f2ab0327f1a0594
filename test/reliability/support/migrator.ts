// Brings a data file up to date; with `bare` statement by statement and without a transaction.
import fs from 'node:fs'
import Database from 'better-sqlite3'
import { migrations } from '../../../db/migrations/index.ts'
import { openDesk } from '../../../electron/backend/open-desk.ts'

const [file = '', manner = ''] = process.argv.slice(2)
fs.writeSync(1, 'open\n')
if (manner === 'bare') {
  const db = new Database(file)
  db.pragma('synchronous = FULL')
  const version = db.pragma('user_version', { simple: true }) as number
  migrations.slice(version).forEach(({ sql }, i) => {
    for (const statement of sql.split(/;\s*\n/)) {
      if (!statement.trim()) continue
      db.exec(statement)
      fs.writeSync(1, 'statement\n')
    }
    db.pragma(`user_version = ${version + i + 1}`)
  })
} else await openDesk({ file, holder: 'migrator' })
fs.writeSync(1, 'done\n')
process.exit(0)
