import { lastRevisions, listReturns } from '../../../db/handback/store.ts'
import { studioHeads } from '../../../db/studio/studio.ts'
import { knownNow } from '../../../db/versioned.ts'
import { queries } from '../procedure.ts'
import { nameOf } from '../studio/composition.ts'
import { shapeReturns } from './returned.ts'

export const studios = queries.handback.studios.handler(async ({ context, input }) => {
  const { read, desk } = context
  const issued = (await lastRevisions(read)).filter(
    (r) => r.revision > 0 && (!input.studioId || r.studio_id === input.studioId),
  )
  const today = { asOf: desk.clock.today(), knownAt: knownNow }
  const heads = await studioHeads(
    read,
    today,
    issued.map((r) => r.studio_id),
  )
  const names = new Map(heads.map((head) => [head.id, nameOf({ head })]))
  return {
    issued: issued.map((r) => ({
      studio: { id: r.studio_id, name: names.get(r.studio_id) ?? '' },
      revision: r.revision,
      reason: r.reason as 'package' | 'workbook' | 'merged',
      at: r.recorded_at,
      keyNumber: r.key_number,
    })),
    returned: await shapeReturns(read, context, await listReturns(read, input.studioId)),
  }
})
