import type { Desk } from '../desk.ts'
import { actorOf } from './actor.ts'

/** After accounts changed: everybody who sits is looked at anew, and whoever may not any more leaves. */
export async function reseat(desk: Desk): Promise<void> {
  await desk.store.read(async (read) => {
    for (const seat of desk.seats) {
      const sitting = seat.actor
      if (!sitting) continue
      const actor = desk.store.locked ? null : await actorOf(read, { id: sitting.accountId })
      if (actor) seat.replace(actor)
      else seat.leave()
    }
  })
}
