import { findAccount, passwordSlot, replacePasswordSlot } from '../../../db/account/account.ts'
import { unwrapWithPassword, wrapWithPassword } from '../../../db/account/key.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { commands } from '../procedure.ts'
import { checkPassword } from './rules.ts'

export const changePassword = commands.account.changePassword.handler(async ({ context, input }) => {
  const { trx, audit, desk, actor } = context
  const account = await findAccount(trx, { id: actor.accountId })
  if (!account) return refuse('NOT_FOUND', { kind: 'account', id: actor.accountId })
  const slot = await passwordSlot(trx, account.id)
  if (slot && !(await unwrapWithPassword(slot, input.current))) return refuseField('current', 'wrong')
  await checkPassword(desk.store, input.password, account.name)
  const next = await wrapWithPassword(desk.store.dataKey, input.password)
  await replacePasswordSlot(trx, account.id, next, desk.clock.now())
  audit({ subject: { kind: 'account', id: account.id }, detail: { name: account.name } })
  return {}
})
