import fs from 'node:fs'
import path from 'node:path'
import { isSealedBackup } from '../../../db/sealed-backup.ts'
import { queries } from '../procedure.ts'
import { backupRules, folderOf, takenIn } from './keep-backups.ts'

export const keptBackups = queries.admin.keptBackups.handler(async ({ context: { desk, read } }) => {
  const rules = await backupRules(read)
  const { file } = desk.store
  const { name } = path.parse(file)
  const of = (folder: string | null, second: boolean) =>
    (folder === null ? [] : takenIn(folder, name)).map((one) => ({ ...one, second }))
  const all = [...of(folderOf(file, rules), false), ...of(rules.second, true)]
  return {
    rows: all
      .sort((a, b) => b.at.getTime() - a.at.getTime())
      .map(({ path, at, second }) => ({
        path,
        at: at.toISOString(),
        bytes: fs.statSync(path).size,
        sealed: isSealedBackup(path),
        second,
      })),
  }
})
