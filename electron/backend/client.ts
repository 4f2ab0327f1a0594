import { createRouterClient } from '@orpc/server'
import type { CallerContext, Client } from '../../shared/contract/index.ts'
import { Seat } from './account/seat.ts'
import type { Actor, Desk } from './desk.ts'
import { router } from './router.ts'

/** The back end in this very process: for the command line and for tests. Same contract, same handlers; without an actor, a visitor's. */
export function inProcessClient(desk: Desk, actor: Actor | null): Client {
  const seat = new Seat(desk, actor, { mayIdle: false })
  return createRouterClient(router, {
    context: (caller: CallerContext) => ({ desk, seat, actor: seat.actor, key: caller.key }),
  }) as Client
}
