import { findAccount, studiosOf } from '../../../db/account/account.ts'
import { readSetting } from '../../../db/admin/setting.ts'
import { builtInAdministrator, type Reader, type Writer } from '../../../db/open.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Actor, Desk } from '../desk.ts'

/** Who an account stands for, and how far they see; null for one that is unknown or disabled. */
export async function actorOf(
  read: Reader | Writer,
  by: { id: Id<'account'> } | { name: string },
): Promise<Actor | null> {
  const account = await findAccount(read, by)
  if (!account || account.disabled_at !== null) return null
  const { id, display_name, role } = account
  const studios = await studiosOf(read, [id])
  return {
    accountId: id,
    name: display_name,
    role,
    scope:
      role === 'lead' || role === 'assistant'
        ? { kind: 'studios', studioIds: studios.map((s) => s.studio_id) }
        : { kind: 'all' },
  }
}

/**
 * Who acts in a file that nobody guards, by an account's name; without a name, the lead whose own desk the file is, else
 * the built-in administrator.
 * @throws Refusal NOT_FOUND for a name the file does not know or has disabled
 */
export function actorNamed(desk: Desk, name?: string): Promise<Actor> {
  return desk.store.read(async (read) => {
    const own = await readSetting(read, 'studioDesk')
    const id = own?.accountId ?? builtInAdministrator
    return (
      (await actorOf(read, name === undefined ? { id } : { name })) ??
      refuse('NOT_FOUND', { kind: 'account', id: name ?? id })
    )
  })
}
