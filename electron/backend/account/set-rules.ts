import { writeSetting } from '../../../db/admin/setting.ts'
import { commands } from '../procedure.ts'
import { rulesIn } from './rules.ts'

export const setRules = commands.account.setRules.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { leadsMayDoWithout } = await rulesIn(trx)
  const rules = { ...input, leadsMayDoWithout: input.leadsMayDoWithout ?? leadsMayDoWithout }
  await writeSetting(trx, 'signIn', rules)
  desk.idleMinutes = input.idleMinutes
  audit({ detail: rules })
  return {}
})
