import { readSetting } from '../../../db/admin/setting.ts'
import { lastEntry } from '../../../db/admin/trail.ts'
import { queries } from '../procedure.ts'
import { backupRules } from './keep-backups.ts'

/** How the file is cared for: when it backs itself up, how that went, and where its trail ends. */
export const care = queries.admin.care.handler(async ({ context: { read } }) => ({
  rules: await backupRules(read),
  sealed: (await readSetting(read, 'backupKey')) !== null,
  lastAutomaticBackup: await readSetting(read, 'lastAutomaticBackup'),
  lastBackup: await readSetting(read, 'lastBackup'),
  auditHead: (await lastEntry(read)) ?? null,
}))
