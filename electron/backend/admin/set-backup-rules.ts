import { writeSetting } from '../../../db/admin/setting.ts'
import { commands } from '../procedure.ts'
import { keepBackupKey } from './backup-key.ts'
import { absolute } from './files.ts'

export const setBackupRules = commands.admin.setBackupRules.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { password, ...given } = input
  const rules = {
    ...given,
    folder: given.folder === null ? null : absolute(given.folder, 'folder'),
    second: given.second === null ? null : absolute(given.second, 'second'),
  }
  await writeSetting(trx, 'backupRules', rules)
  if (password !== undefined) await keepBackupKey(trx, desk.store.seal, password)
  audit({ detail: { ...rules, ...(password !== undefined && { sealed: password !== null }) } })
  return {}
})
