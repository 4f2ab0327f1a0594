import { builtInAdministrator } from '../../../db/open.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Actor, Desk } from '../desk.ts'

/**
 * Who acts under an account's name; without a name, the built-in administrator.
 * @throws Refusal NOT_FOUND for a name the file does not know or has disabled
 */
export function actorNamed(desk: Desk, name?: string): Promise<Actor> {
  return desk.store.read(async (read) => {
    const account = await read
      .selectFrom('account')
      .select(['id', 'display_name', 'role'])
      .where('disabled_at', 'is', null)
      .where((eb) => (name === undefined ? eb('id', '=', builtInAdministrator) : eb('name', '=', name)))
      .executeTakeFirst()
    if (!account) return refuse('NOT_FOUND', { kind: 'account', id: name ?? builtInAdministrator })
    const { id, display_name, role } = account
    const studios = await read
      .selectFrom('account_studio')
      .select('studio_id')
      .where('account_id', '=', id)
      .execute()
    return {
      accountId: id,
      name: display_name,
      role,
      scope:
        role === 'lead' || role === 'assistant'
          ? { kind: 'studios', studioIds: studios.map((s) => s.studio_id) }
          : { kind: 'all' },
    }
  })
}
