import type { Writer } from '../../../db/open.ts'
import { studioHeads } from '../../../db/studio/studio.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import { nameOf } from '../studio/composition.ts'

/** The name a studio bears today. @throws Refusal NOT_FOUND */
export async function studioNameOf(call: Call, trx: Writer, studioId: Id<'studio'>): Promise<string> {
  const [head] = await studioHeads(trx, { asOf: call.desk.clock.today(), knownAt: knownNow }, [studioId])
  return head ? nameOf({ head }) : refuse('NOT_FOUND', { kind: 'studio', id: studioId })
}
