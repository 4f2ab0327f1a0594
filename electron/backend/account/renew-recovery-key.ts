import { passwordSlot, replaceRecoverySlot } from '../../../db/account/account.ts'
import { newRecoveryKey, unwrapWithPassword, wrapWithRecoveryKey } from '../../../db/account/key.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { commands } from '../procedure.ts'

export const renewRecoveryKey = commands.account.renewRecoveryKey.handler(async ({ context, input }) => {
  const { trx, audit, desk, actor } = context
  const slot = await passwordSlot(trx, actor.accountId)
  if (!slot || !(await unwrapWithPassword(slot, input.password))) return refuseField('password', 'wrong')
  const recoveryKey = newRecoveryKey()
  await replaceRecoverySlot(trx, wrapWithRecoveryKey(desk.store.dataKey, recoveryKey), desk.clock.now())
  audit({})
  return { recoveryKey }
})
