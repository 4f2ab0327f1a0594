import { atDoor } from '../procedure.ts'
import { factOf, noteAct } from './note-act.ts'

export const signOut = atDoor.account.signOut.handler(async ({ context, input }) => {
  const { desk, seat, actor } = context
  if (!actor) return {}
  const who = { id: actor.accountId, name: actor.name, role: actor.role }
  const fact = factOf(desk.clock.now(), 'account.signOut', who, {
    outcome: 'done',
    detail: { idle: input.idle },
  })
  await desk.store.write((trx) => noteAct(trx, desk.store, fact))
  seat.leave()
  return {}
})
