import { refuse } from '../../../shared/contract/errors.ts'
import { atDoor } from '../procedure.ts'
import { protectFile } from './protect-file.ts'
import { signedIn } from './signed-in.ts'

export const establish = atDoor.account.establish.handler(async ({ context, input }) => {
  const { desk, seat, actor: by } = context
  if (!by) return refuse('SIGN_IN_REQUIRED', {})
  const first = { ...input, role: 'administrator' as const, personId: null, studioIds: [] }
  const { actor, recoveryKey } = await protectFile(desk, first, by, seat)
  return { ...signedIn(actor), recoveryKey }
})
