import { writeSetting } from '../../../db/admin/setting.ts'
import { commands } from '../procedure.ts'

export const setRules = commands.account.setRules.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  await writeSetting(trx, 'signIn', input)
  desk.idleMinutes = input.idleMinutes
  audit({ detail: input })
  return {}
})
