import { marksOf } from '../../../db/activity/activity.ts'
import { listOutputs } from '../../../db/activity/output.ts'
import { placesBetween } from '../../../db/studio/membership.ts'
import { studioHeads } from '../../../db/studio/studio.ts'
import { queries, viewOf } from '../procedure.ts'
import { nameOf } from '../studio/composition.ts'
import { activityFor } from './activity-for.ts'
import { shapeActivity, shapeOutput } from './shape.ts'

const rank = { lead: 0, assistant: 1, member: 2 } as const

export const activity = queries.activity.activity.handler(async ({ context, input }) => {
  const { read } = context
  const { activityId } = input
  const view = viewOf(context, input)
  const row = await activityFor(context, read, activityId, view)
  const marks = new Map((await marksOf(read, row.row_id)).map((m) => [m.person_id, m]))
  const places = await placesBetween(read, row.studio_id, row.from_on, row.to_on, view)
  const roles = new Map(places.map((p) => [p.person_id, p]))
  // somebody may have been marked whose membership was corrected away later: the mark stays visible
  const others = [...marks.values()].filter((m) => !roles.has(m.person_id))
  const [head] = await studioHeads(read, view, [row.studio_id])
  const outputs = await listOutputs(read, { activityId }, view, { offset: 0, limit: 200 })
  return {
    ...shapeActivity(row, head ? nameOf({ head }) : '', {
      present: [...marks.values()].filter((m) => m.present === 1).length,
      marked: marks.size,
    }),
    host: row.host_id && row.host_name ? { id: row.host_id, name: row.host_name } : null,
    problem: row.problem,
    solution: row.solution,
    note: row.note,
    attendance: [
      ...[...roles.values()].sort((a, b) => rank[a.role] - rank[b.role]),
      ...others.map((m) => ({ ...m, role: null })),
    ].map((p) => {
      const mark = marks.get(p.person_id)
      return {
        person: { id: p.person_id, name: p.name },
        role: p.role,
        present: mark?.present == null ? null : mark.present === 1,
        absenceReason: mark?.absence_reason ?? null,
      }
    }),
    outputs: outputs.rows.map(shapeOutput),
  }
})
