import { findFormation } from '../../../db/formation/formation.ts'
import { studioRecords } from '../../../db/studio/records.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { queries, viewOf } from '../procedure.ts'
import { studioFor } from '../studio/access.ts'
import { dayWithin } from '../studio/shape.ts'
import { askingShape, choiceShape } from './shape.ts'
import { waitingFor } from './standing.ts'

export const waiting = queries.formation.waiting.handler(async ({ context, input }) => {
  const { read } = context
  const { studioId } = input
  const studio = await studioFor(context, read, studioId)
  const view = viewOf(context, input)
  const there = { ...view, asOf: dayWithin(studio, view.asOf) }
  const [records] = await studioRecords(read, there, [studioId])
  if (!records) return refuse('NOT_FOUND', { kind: 'studio', id: studioId })
  const { target, rows } = await waitingFor(read, records, there)
  const rounds = new Map<string, string>()
  for (const id of new Set(rows.map((r) => r.formation_id)))
    rounds.set(id, (await findFormation(read, id, view))?.name ?? '')
  return {
    placesLeft: target.placesLeft,
    rows: rows.map((a) => {
      const own = a.choices.find((c) => c.studio_id === studioId)
      return {
        ...askingShape(a),
        choice: own ? choiceShape(own) : null,
        formation: { id: a.formation_id, name: rounds.get(a.formation_id) ?? '' },
      }
    }),
  }
})
