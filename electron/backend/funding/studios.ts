import { allocationsOf, spendingsOf } from '../../../db/funding/account.ts'
import { studioRecords } from '../../../db/studio/records.ts'
import { tracks } from '../../../shared/domain/studio.ts'
import { policyOn } from '../policy/context.ts'
import { queries, viewOf } from '../procedure.ts'
import { compositionFindings } from '../studio/composition.ts'
import { shapeHead, yearOn } from '../studio/shape.ts'
import { accountYear } from './account-facts.ts'
import { frozenBy } from './frozen.ts'

export const studios = queries.funding.studios.handler(async ({ context, input }) => {
  const { read } = context
  const view = viewOf(context, input)
  const policy = await policyOn(read, view)
  const alive = (await studioRecords(read, view))
    .filter((s) => yearOn(s.head, view.asOf) !== null)
    .sort((a, b) => tracks.indexOf(a.head.track) - tracks.indexOf(b.head.track))
  const ids = alive.map((s) => s.head.id)
  const allocations = Map.groupBy(await allocationsOf(read, ids, view), (a) => a.studio_id)
  const spendings = Map.groupBy(await spendingsOf(read, ids, view), (s) => s.studio_id)
  return {
    rows: alive.flatMap((records) => {
      const { head } = records
      const year = yearOn(head, view.asOf)
      if (!year) return []
      const frozen = frozenBy(compositionFindings(records, policy)).length > 0
      const ledger = {
        head,
        allocations: allocations.get(head.id) ?? [],
        spendings: spendings.get(head.id) ?? [],
      }
      const { id, name, track, school } = shapeHead(head, view.asOf)
      return [
        {
          studio: { id, name, track },
          school: school?.name ?? null,
          year: accountYear(ledger, year, policy, frozen),
          frozen,
        },
      ]
    }),
  }
})
