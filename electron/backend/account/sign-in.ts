import { atDoor } from '../procedure.ts'
import { signIn as enterAs } from './enter.ts'
import { signedIn } from './signed-in.ts'

export const signIn = atDoor.account.signIn.handler(async ({ context: { desk, seat }, input }) => {
  const actor = await enterAs(desk, input.name.trim(), input.password)
  seat.sit(actor)
  return signedIn(actor)
})
