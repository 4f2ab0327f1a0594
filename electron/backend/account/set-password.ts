import { findAccount, replacePasswordSlot } from '../../../db/account/account.ts'
import { wrapWithPassword } from '../../../db/account/key.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { commands } from '../procedure.ts'
import { checkPassword } from './rules.ts'

export const setPassword = commands.account.setPassword.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const account = await findAccount(trx, { id: input.accountId })
  if (!account) return refuse('NOT_FOUND', { kind: 'account', id: input.accountId })
  if (account.disabled_at !== null) return refuseField('accountId', 'disabled')
  await checkPassword(desk.store, input.password, account.name)
  const slot = await wrapWithPassword(desk.store.dataKey, input.password)
  await replacePasswordSlot(trx, account.id, slot, desk.clock.now())
  audit({ subject: { kind: 'account', id: account.id }, detail: { name: account.name } })
  return {}
})
