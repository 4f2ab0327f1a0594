import { listAccounts } from '../../../db/account/account.ts'
import { readSetting } from '../../../db/admin/setting.ts'
import { builtInAdministrator } from '../../../db/open.ts'
import { atDoor } from '../procedure.ts'
import { signInRules } from './rules.ts'
import { signedIn } from './signed-in.ts'

export const door = atDoor.account.door.handler(async ({ context: { desk, actor } }) => {
  const { unprotected } = desk.store
  const { accounts, demonstration } = await desk.store.read(async (read) => ({
    accounts: await listAccounts(read),
    demonstration: (await readSetting(read, 'demonstration')) !== null,
  }))
  return {
    unprotected,
    demonstration,
    signedIn: actor && signedIn(actor),
    accounts: accounts
      .filter((a) => a.disabled_at === null)
      // in a guarded file those without a password can't come in
      .filter((a) => (unprotected ? true : a.slot_id !== null && a.id !== builtInAdministrator))
      .map((a) => ({
        id: a.id,
        name: a.name,
        displayName: a.display_name,
        role: a.role,
        password: a.slot_id !== null,
      })),
    ...(await signInRules(desk.store)),
  }
})
