import { findAccount, recoverySlot, replacePasswordSlot } from '../../../db/account/account.ts'
import { unwrapWithRecoveryKey, wrapWithPassword } from '../../../db/account/key.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { atDoor } from '../procedure.ts'
import { actorOf } from './actor.ts'
import { comeIn } from './enter.ts'
import { factOf, noteAct } from './note-act.ts'
import { checkPassword } from './rules.ts'
import { signedIn } from './signed-in.ts'

export const recover = atDoor.account.recover.handler(async ({ context: { desk, seat }, input }) => {
  const { store, clock } = desk
  const { account, slot } = await store.read(async (read) => ({
    account: await findAccount(read, { name: input.name.trim() }),
    slot: await recoverySlot(read),
  }))
  const dataKey = slot ? unwrapWithRecoveryKey(slot, input.recoveryKey) : null
  if (!dataKey) {
    const fact = factOf(
      clock.now(),
      'account.recover',
      { id: null, name: 'unknown', role: null },
      { outcome: 'refused', code: 'SIGN_IN_FAILED' },
    )
    await store.write((trx) => noteAct(trx, store, fact))
    return refuse('SIGN_IN_FAILED', { attemptsLeft: null })
  }
  if (!account || account.disabled_at !== null) return refuseField('name', 'unknown', input.name)
  if (account.role !== 'administrator') return refuseField('name', 'not_administrator', input.name)
  await checkPassword(store, input.password, account.name)
  const next = await wrapWithPassword(dataKey, input.password)
  await store.write((trx) => replacePasswordSlot(trx, account.id, next, clock.now()))
  const who = { id: account.id, name: account.display_name, role: account.role }
  await comeIn(desk, dataKey, who, 'account.recover')
  const actor = await store.read((read) => actorOf(read, { id: account.id }))
  if (!actor) return refuse('NOT_FOUND', { kind: 'account', id: account.id })
  seat.sit(actor)
  return signedIn(actor)
})
