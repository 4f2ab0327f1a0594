import { listReceipts, listSent, studioDesk } from '../../../db/handback/store.ts'
import { studioHeads } from '../../../db/studio/studio.ts'
import { knownNow } from '../../../db/versioned.ts'
import { queries } from '../procedure.ts'
import { nameOf } from '../studio/composition.ts'
import { clockOf } from './clock.ts'

export const desk = queries.handback.desk.handler(async ({ context: { read, desk: host } }) => {
  const own = await studioDesk(read)
  if (!own) return null
  const today = { asOf: host.clock.today(), knownAt: knownNow }
  const [head] = await studioHeads(read, today, [own.studio_id])
  const now = host.clock.now()
  const answered = Math.max(0, ...(await listReceipts(read)).map((r) => r.number ?? 0))
  return {
    studio: { id: own.studio_id, name: head ? nameOf({ head }) : '' },
    revision: own.revision,
    issuedAt: own.issued_at,
    clock: clockOf(now, own.issued_at, now),
    sent: (await listSent(read))
      .reverse()
      .map((s) => ({ number: s.number, at: s.recorded_at, answered: s.number <= answered })),
  }
})
