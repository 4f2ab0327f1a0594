import type { Role } from '../../shared/domain/role.ts'
import { type Id, newId } from '../../shared/kernel/id.ts'
import type { AuditFact } from '../admin/audit.ts'
import { appendAudit } from '../admin/audit.ts'
import type { Reader, Writer } from '../open.ts'
import type { Seal } from '../seal.ts'
import type { Wrapped } from './key.ts'

type Handle = Reader | Writer

/** Every account with when it last signed in and whether a password guards it; those that act first. */
export function listAccounts(read: Handle) {
  return read
    .selectFrom('account as a')
    .leftJoin('key_slot as k', (join) =>
      join.onRef('k.account_id', '=', 'a.id').on('k.kind', '=', 'password'),
    )
    .leftJoin('person', 'person.id', 'a.person_id')
    .selectAll('a')
    .select(['k.id as slot_id', 'person.name as person_name'])
    .orderBy('a.created_at')
    .orderBy('a.name')
    .execute()
}

export function findAccount(read: Handle, by: { id: Id<'account'> } | { name: string }) {
  const query = read.selectFrom('account').selectAll()
  return ('id' in by ? query.where('id', '=', by.id) : query.where('name', '=', by.name)).executeTakeFirst()
}

/** The studios an account is bound to. */
export async function studiosOf(
  read: Handle,
  accountIds: readonly Id<'account'>[],
): Promise<{ account_id: Id<'account'>; studio_id: Id<'studio'> }[]> {
  if (accountIds.length === 0) return []
  return await read
    .selectFrom('account_studio')
    .selectAll()
    .where('account_id', 'in', [...accountIds])
    .execute()
}

export interface NewAccount {
  id: Id<'account'>
  name: string
  displayName: string
  role: Role
  personId: Id<'person'> | null
  studioIds: readonly Id<'studio'>[]
}

export async function insertAccount(trx: Writer, account: NewAccount, at: string): Promise<void> {
  await trx
    .insertInto('account')
    .values({
      id: account.id,
      name: account.name,
      display_name: account.displayName,
      role: account.role,
      person_id: account.personId,
      created_at: at,
      failures: 0,
    })
    .execute()
  await bindStudios(trx, account.id, account.studioIds)
}

/** Binds an account to these studios and no other. */
export async function bindStudios(
  trx: Writer,
  accountId: Id<'account'>,
  studioIds: readonly Id<'studio'>[],
): Promise<void> {
  await trx.deleteFrom('account_studio').where('account_id', '=', accountId).execute()
  for (const studio_id of studioIds)
    await trx.insertInto('account_studio').values({ account_id: accountId, studio_id }).execute()
}

export async function amendAccount(
  trx: Writer,
  id: Id<'account'>,
  change: Partial<{
    name: string
    display_name: string
    role: Role
    person_id: Id<'person'> | null
    disabled_at: string | null
    failures: number
    locked_until: string | null
    signed_in_at: string
    password_at: string
  }>,
): Promise<void> {
  await trx.updateTable('account').set(change).where('id', '=', id).execute()
}

/** How an account's password wraps the data key; undefined where it has none. */
export function passwordSlot(read: Handle, accountId: Id<'account'>): Promise<Wrapped | undefined> {
  return read
    .selectFrom('key_slot')
    .select(['salt', 'wrapped'])
    .where('kind', '=', 'password')
    .where('account_id', '=', accountId)
    .executeTakeFirst() as Promise<Wrapped | undefined>
}

export function recoverySlot(read: Handle): Promise<Wrapped | undefined> {
  return read
    .selectFrom('key_slot')
    .select(['salt', 'wrapped'])
    .where('kind', '=', 'recovery')
    .executeTakeFirst() as Promise<Wrapped | undefined>
}

/** Puts a password's wrapping in the place of the one before. */
export async function replacePasswordSlot(
  trx: Writer,
  accountId: Id<'account'>,
  slot: Wrapped,
  at: string,
): Promise<void> {
  await dropPasswordSlot(trx, accountId)
  await trx
    .insertInto('key_slot')
    .values({ id: newId<'key_slot'>(), kind: 'password', account_id: accountId, ...slot, created_at: at })
    .execute()
  await amendAccount(trx, accountId, { password_at: at, failures: 0, locked_until: null })
}

/** The old password then opens nothing any more. */
export async function dropPasswordSlot(trx: Writer, accountId: Id<'account'>): Promise<void> {
  await trx
    .deleteFrom('key_slot')
    .where('kind', '=', 'password')
    .where('account_id', '=', accountId)
    .execute()
}

/** Puts a recovery key's wrapping in the place of the one before. */
export async function replaceRecoverySlot(trx: Writer, slot: Wrapped, at: string): Promise<void> {
  await trx.deleteFrom('key_slot').where('kind', '=', 'recovery').execute()
  await trx
    .insertInto('key_slot')
    .values({ id: newId<'key_slot'>(), kind: 'recovery', account_id: null, ...slot, created_at: at })
    .execute()
}

/** Keeps an act that can't be chained now, because the key is away. */
export async function keepPending(trx: Writer, fact: Omit<AuditFact, 'subject'>): Promise<void> {
  await trx
    .insertInto('pending_act')
    .values({
      at: fact.at,
      account_id: fact.accountId,
      account_name: fact.accountName,
      role: fact.role,
      procedure: fact.procedure,
      outcome: fact.outcome,
      code: fact.code ?? null,
      detail: JSON.stringify(fact.detail),
    })
    .execute()
}

/** Chains what waited for the key, in the order it happened. */
export async function chainPending(trx: Writer, seal: Seal): Promise<void> {
  for (const row of await trx.selectFrom('pending_act').selectAll().orderBy('id').execute())
    await appendAudit(trx, seal, {
      at: row.at,
      accountId: row.account_id,
      accountName: row.account_name,
      role: row.role,
      procedure: row.procedure,
      outcome: row.outcome as 'done' | 'refused',
      ...(row.code !== null && { code: row.code }),
      detail: JSON.parse(row.detail) as Record<string, unknown>,
    })
  await trx.deleteFrom('pending_act').execute()
}

export const isPersonKnown = async (read: Handle, id: Id<'person'>): Promise<boolean> =>
  (await read.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

export const isStudioKnown = async (read: Handle, id: Id<'studio'>): Promise<boolean> =>
  (await read.selectFrom('studio').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** Administrators who can come in; in a guarded file only those with a password can. */
export async function countAdministrators(read: Handle, unprotected: boolean): Promise<number> {
  const rows = await listAccounts(read)
  return rows.filter(
    (a) => a.role === 'administrator' && a.disabled_at === null && (unprotected || a.slot_id !== null),
  ).length
}
