import { findAccount, insertAccount, replacePasswordSlot } from '../../../db/account/account.ts'
import { wrapWithPassword } from '../../../db/account/key.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { commands } from '../procedure.ts'
import { checkBinding } from './check-binding.ts'
import { checkPassword } from './rules.ts'

export const add = commands.account.add.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { password, ...given } = input
  if (await findAccount(trx, given)) return refuseField('name', 'taken', given.name)
  await checkBinding(trx, given)
  const id = newId<'account'>()
  const at = desk.clock.now()
  await insertAccount(trx, { ...given, id }, at)
  if (password !== null) {
    await checkPassword(desk.store, password, given.name)
    await replacePasswordSlot(trx, id, await wrapWithPassword(desk.store.dataKey, password), at)
  }
  const { name, role, studioIds } = given
  audit({ subject: { kind: 'account', id }, detail: { name, role, studioIds } })
  return { accountId: id }
})
