import { readSetting, type Settings } from '../../../db/admin/setting.ts'
import type { Reader, Store, Writer } from '../../../db/open.ts'
import { refuseField } from '../../../shared/contract/errors.ts'

const shipped: Settings['signIn'] = { leastPassword: 8, idleMinutes: 15, leadsMayDoWithout: false }

/** What passwords must be and when an idle seat is left, as this file has it. */
export const signInRules = (store: Store): Promise<Settings['signIn']> => store.read(rulesIn)

export const rulesIn = async (handle: Reader | Writer): Promise<Settings['signIn']> => ({
  ...shipped,
  ...(await readSetting(handle, 'signIn')),
})

/** @throws Refusal FIELD_INVALID */
export async function checkPassword(store: Store, password: string, name: string): Promise<void> {
  const { leastPassword } = await signInRules(store)
  if ([...password].length < leastPassword) refuseField('password', 'too_short', null, leastPassword)
  if (password.toLowerCase() === name.toLowerCase()) refuseField('password', 'is_name')
}
