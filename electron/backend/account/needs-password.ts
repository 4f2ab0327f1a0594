import { findAccount, passwordSlot } from '../../../db/account/account.ts'
import type { Desk } from '../desk.ts'

/** Whether acting under this name takes a password: in a guarded file always, else where the account has one. */
export const needsPassword = (desk: Desk, name: string): Promise<boolean> =>
  desk.store.read(async (read) => {
    if (!desk.store.unprotected) return true
    const account = await findAccount(read, { name })
    return account !== undefined && (await passwordSlot(read, account.id)) !== undefined
  })
