import { writeSetting } from '../../../db/admin/setting.ts'
import { commands } from '../procedure.ts'
import { absolute } from './files.ts'

export const setBackupRules = commands.admin.setBackupRules.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const rules = {
    ...input,
    folder: input.folder === null ? null : absolute(input.folder, 'folder'),
    second: input.second === null ? null : absolute(input.second, 'second'),
  }
  await writeSetting(trx, 'backupRules', rules)
  audit({ detail: rules })
  return {}
})
