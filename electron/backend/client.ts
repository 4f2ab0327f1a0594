import { createRouterClient } from '@orpc/server'
import type { CallerContext, Client } from '../../shared/contract/index.ts'
import type { Actor, Desk } from './desk.ts'
import { router } from './router.ts'

/** The back end in this very process: for the command line and for tests. Same contract, same handlers. */
export function inProcessClient(desk: Desk, actor: Actor): Client {
  return createRouterClient(router, {
    context: (caller: CallerContext) => ({ desk, actor, key: caller.key }),
  }) as Client
}
