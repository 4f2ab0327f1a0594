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
import { builtInAdministrator, keyCheck, type Writer } from '../../../db/open.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { type Id, newId } from '../../../shared/kernel/id.ts'
import type { Actor, Call, Desk } from '../desk.ts'
import { actorOf } from './actor.ts'
import { factOf, noteAct } from './note-act.ts'
import { reseat } from './reseat.ts'
import { checkPassword } from './rules.ts'
import type { Seat } from './seat.ts'

/** What will guard a file: keys take a while to derive, so they are made before the transaction that uses them. */
export interface Guard {
  slot: Awaited<ReturnType<typeof wrapWithPassword>>
  recoveryKey: string
}

/** @throws Refusal FIELD_INVALID; FORBIDDEN where the file is guarded already */
export async function newGuard(
  { store }: Desk,
  { name, password }: { name: string; password: string },
  by: Actor,
): Promise<Guard> {
  if (!store.unprotected) return refuse('FORBIDDEN', { procedure: 'account.establish', role: by.role })
  await checkPassword(store, password, name)
  return { slot: await wrapWithPassword(store.dataKey, password), recoveryKey: newRecoveryKey() }
}

/** Makes the first account of a file, with its password, and dismisses the built-in administrator. */
export async function guardFile(
  trx: Writer,
  { desk: { store, clock }, actor: by }: Pick<Call, 'desk' | 'actor'>,
  first: NewAccount,
  { slot, recoveryKey }: Guard,
): Promise<void> {
  const at = clock.now()
  if (await free(first.name, await findAccount(trx, { name: first.name })))
    await amendAccount(trx, builtInAdministrator, { name: `${first.name}.built-in` })
  await insertAccount(trx, first, at)
  await replacePasswordSlot(trx, first.id, slot, at)
  await replaceRecoverySlot(trx, wrapWithRecoveryKey(store.dataKey, recoveryKey), at)
  await writeSetting(trx, 'keyCheck', keyCheck(store.dataKey))
  await amendAccount(trx, builtInAdministrator, { disabled_at: at })
  const who = { id: by.accountId, name: by.name, role: by.role }
  await noteAct(
    trx,
    store,
    factOf(at, 'account.establish', who, {
      outcome: 'done',
      detail: { account: first.id, name: first.name },
    }),
  )
}

/** Once that is committed: the key leaves the open, and whoever did it sits on under the new account. */
export async function sitGuarded(desk: Desk, id: Id<'account'>, seat: Seat): Promise<Actor> {
  await desk.store.protect()
  const actor =
    (await desk.store.read((read) => actorOf(read, { id }))) ?? refuse('NOT_FOUND', { kind: 'account', id })
  // first, because the key is forgotten as soon as nobody sits
  seat.sit(actor)
  await reseat(desk)
  return actor
}

/**
 * Guards a file that nobody guards yet: its first account gets a password, the data key leaves the open, and the
 * built-in administrator is dismissed; whoever did it sits on under the new account.
 * @throws Refusal FIELD_INVALID; FORBIDDEN where the file is guarded already
 */
export async function protectFile(
  desk: Desk,
  first: Omit<NewAccount, 'id'> & { password: string },
  by: Actor,
  seat: Seat,
): Promise<{ actor: Actor; recoveryKey: string }> {
  const guard = await newGuard(desk, first, by)
  const id = newId<'account'>()
  await desk.store.write((trx) => guardFile(trx, { desk, actor: by }, { ...first, id }, guard))
  return { actor: await sitGuarded(desk, id, seat), recoveryKey: guard.recoveryKey }
}

/** Whether the name has to be taken from the built-in administrator; nobody else's is. @throws Refusal FIELD_INVALID */
async function free(name: string, holder: Awaited<ReturnType<typeof findAccount>>): Promise<boolean> {
  if (!holder) return false
  if (holder.id === builtInAdministrator) return true
  return refuseField('name', 'taken', name)
}
