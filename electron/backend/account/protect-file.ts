import {
  amendAccount,
  findAccount,
  insertAccount,
  type NewAccount,
  replacePasswordSlot,
  replaceRecoverySlot,
} from '../../../db/account/account.ts'
import { newRecoveryKey, wrapWithPassword, wrapWithRecoveryKey } from '../../../db/account/key.ts'
import { writeSetting } from '../../../db/admin/setting.ts'
import { builtInAdministrator, keyCheck } from '../../../db/open.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { newId } from '../../../shared/kernel/id.ts'
import type { Actor, Desk } from '../desk.ts'
import { actorOf } from './actor.ts'
import { factOf, noteAct } from './note-act.ts'
import { reseat } from './reseat.ts'
import { checkPassword } from './rules.ts'
import type { Seat } from './seat.ts'

/**
 * Guards a file that nobody guards yet: its first account gets a password, the data key leaves the open, and the
 * built-in administrator is dismissed; whoever did it sits on under the new account. On a lead's own computer the first account is the lead's.
 * @throws Refusal FIELD_INVALID; FORBIDDEN where the file is guarded already
 */
export async function protectFile(
  desk: Desk,
  first: Omit<NewAccount, 'id'> & { password: string },
  by: Actor,
  seat: Seat,
): Promise<{ actor: Actor; recoveryKey: string }> {
  const { store, clock } = desk
  if (!store.unprotected) return refuse('FORBIDDEN', { procedure: 'account.establish', role: by.role })
  await checkPassword(store, first.password, first.name)
  const { dataKey } = store
  const recoveryKey = newRecoveryKey()
  const slot = await wrapWithPassword(dataKey, first.password)
  const id = newId<'account'>()
  const at = clock.now()
  await store.write(async (trx) => {
    if (await free(first.name, await findAccount(trx, first)))
      await amendAccount(trx, builtInAdministrator, { name: `${first.name}.built-in` })
    await insertAccount(trx, { ...first, id }, at)
    await replacePasswordSlot(trx, id, slot, at)
    await replaceRecoverySlot(trx, wrapWithRecoveryKey(dataKey, recoveryKey), at)
    await writeSetting(trx, 'keyCheck', keyCheck(dataKey))
    await amendAccount(trx, builtInAdministrator, { disabled_at: at })
    const who = { id: by.accountId, name: by.name, role: by.role }
    await noteAct(
      trx,
      store,
      factOf(at, 'account.establish', who, { outcome: 'done', detail: { account: id, name: first.name } }),
    )
  })
  await store.protect()
  const actor =
    (await store.read((read) => actorOf(read, { id }))) ?? refuse('NOT_FOUND', { kind: 'account', id })
  // first, because the key is forgotten as soon as nobody sits
  seat.sit(actor)
  await reseat(desk)
  return { actor, recoveryKey }
}

/** Whether the name has to be taken from the built-in administrator; nobody else's is. @throws Refusal FIELD_INVALID */
async function free(name: string, holder: Awaited<ReturnType<typeof findAccount>>): Promise<boolean> {
  if (!holder) return false
  if (holder.id === builtInAdministrator) return true
  return refuseField('name', 'taken', name)
}
