import { findStudio } from '../../../db/studio/studio.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { afterAccepting, type TravelRecord } from '../../../shared/domain/handback.ts'
import { queries } from '../procedure.ts'
import { troublesOf } from './check.ts'
import { compared, seenOf, takenIds } from './differences.ts'
import { namesFor } from './names.ts'
import { decidedIn, declinedBefore, shapeReturns } from './returned.ts'

export const review = queries.handback.review.handler(async ({ context, input }) => {
  const { read, desk } = context
  const { row, ours, differences: found } = await compared(read, input.returnId)
  const differences = row.status === 'open' ? found : []
  const studio = await findStudio(read, row.studio_id)
  if (!studio) return refuse('NOT_FOUND', { kind: 'studio', id: row.studio_id })
  const [shaped] = await shapeReturns(read, context, [row])
  const { after, touched } = afterAccepting(ours, differences)
  const standing = touched.filter((r): r is TravelRecord => r.fields !== null)
  const checking = { handle: read, studio, today: desk.clock.today(), after, files: JSON.parse(row.files) }
  const troubles = [...(await troublesOf(checking, standing)), ...(await takenIds(read, studio.id, standing))]
  const before = await declinedBefore(read, row.studio_id)
  const decided = decidedIn(row)
  return {
    ...(shaped as NonNullable<typeof shaped>),
    seen: seenOf(differences),
    differences: differences.map((d) => ({ ...d, declinedBefore: before(d) })),
    troubles: Object.fromEntries(troubles),
    refused: JSON.parse(row.refused) as [],
    names: await namesFor(read, [...differences, ...decided.map((d) => ({ ...d, base: null }))]),
    decided,
  }
})
