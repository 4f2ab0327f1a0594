import { peopleWithRoles } from '../../../db/intake/people-with-roles.ts'
import { knownNow } from '../../../db/versioned.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { storeProposals } from '../decision/propose.ts'
import { weighService } from '../people/leaving.ts'
import { serviceFacts } from '../people/service-facts.ts'
import type { WriteTarget } from './kinds/kind.ts'

/** Proposes what moves mean for the studios these people lead and the cohorts they are in; nobody else's matter. */
export async function weighMoves(
  { trx, call, stamp, newId }: Pick<WriteTarget, 'trx' | 'call' | 'newId'> & { stamp: { at: string } },
  moves: readonly { personId: Id<'person'>; fromOn: Day }[],
): Promise<void> {
  if (moves.length === 0) return
  const view = { asOf: call.desk.clock.today(), knownAt: knownNow }
  const concerned = await peopleWithRoles(trx)
  for (const { personId, fromOn } of moves) {
    if (!concerned.has(personId)) continue
    const service = (await serviceFacts(trx, [personId], view)).get(personId)
    if (!service) continue
    for (const change of await weighService(trx, call, personId, service, fromOn))
      await storeProposals(trx, change, stamp.at, newId)
  }
}
