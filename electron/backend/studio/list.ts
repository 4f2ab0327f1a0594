import { dutyRecords } from '../../../db/studio/records.ts'
import { listStudios } from '../../../db/studio/studio.ts'
import { ownStudios } from '../admin/scope.ts'
import { policyOn } from '../policy/context.ts'
import { queries, viewOf } from '../procedure.ts'
import { compositionFindings, placesOn } from './composition.ts'
import { dutyFindings } from './duty-facts.ts'
import { dayWithin, shapeHead, standingOf } from './shape.ts'

export const list = queries.studio.list.handler(async ({ context, input }) => {
  const { read } = context
  const view = viewOf(context, input)
  const { total, rows } = await listStudios(read, { ...input, within: ownStudios(context) }, view, input)
  const records = await dutyRecords(
    read,
    view,
    rows.map((r) => r.id),
  )
  const byStudio = new Map(records.map((r) => [r.head.id, r]))
  const policy = await policyOn(read, view)
  return {
    total,
    rows: rows.map((head) => {
      const on = { ...policy, asOf: dayWithin(head, view.asOf) }
      const found = byStudio.get(head.id)
      const places = found ? placesOn(found.memberships, on.asOf) : []
      return {
        ...shapeHead(head, view.asOf),
        assistants: places.filter((p) => p.role === 'assistant').length,
        members: places.filter((p) => p.role === 'member').length,
        composition: standingOf(found ? compositionFindings(found, on) : []),
        duties: standingOf(found ? dutyFindings(found, on) : []),
      }
    }),
  }
})
