import { studioHeads } from '../../../db/studio/studio.ts'
import { formationCounts } from '../../../shared/domain/formation.ts'
import { queries, viewOf } from '../procedure.ts'
import { nameOf } from '../studio/composition.ts'
import { formationFor } from './load.ts'
import { quotaOf } from './quota.ts'
import { askingShape, candidateShape, choiceShape, headShape } from './shape.ts'
import { standingOf } from './standing.ts'

export const round = queries.formation.round.handler(async ({ context, input }) => {
  const { read } = context
  const view = viewOf(context, input)
  const row = await formationFor(read, input.formationId, view)
  const standing = await standingOf(read, row, view)
  const candidates = standing.candidates.map(candidateShape)
  // a wish may name a studio that has no place left or has ended since
  const named = standing.applications.flatMap((a) => [...a.wishes, ...(a.studio_id ? [a.studio_id] : [])])
  const names = new Map([
    ...(await studioHeads(read, view, [...new Set(named)])).map(
      (head) => [head.id, nameOf({ head })] as const,
    ),
    ...standing.candidates.map((c) => [c.studio_id, c.studioName] as const),
  ])
  const refTo = (id: (typeof named)[number]) => ({ id, name: names.get(id) ?? '' })
  const applications = standing.applications.map((a) => ({
    ...askingShape(a),
    wishes: a.wishes.map(refTo),
    choices: a.choices.map((c) => ({ studioId: c.studio_id, ...choiceShape(c) })),
    outcome: a.outcome,
    settledOn: a.settled_on,
    reason: a.reason,
    studio: a.studio_id && refTo(a.studio_id),
    membershipId: a.membership_id,
    documentNumber: a.document_number,
  }))
  const asked = new Set(named)
  return {
    ...headShape(row),
    quota: await quotaOf(read, row.track, row.start_on),
    counts: formationCounts({ candidates, applications }),
    candidates,
    applications,
    targets: standing.targets
      .filter((t) => t.placesLeft > 0 || asked.has(t.studioId))
      .map((t) => ({
        studio: { id: t.studioId, name: t.name },
        lead: t.lead && { id: t.lead.person_id, name: t.lead.name },
        formed: t.formed,
        placesLeft: t.placesLeft,
      })),
  }
})
