import { recommendationsMade } from '../../../db/recognition/recommendation.ts'
import { queries, viewOf } from '../procedure.ts'

export const recommendations = queries.recognition.recommendations.handler(async ({ context, input }) => ({
  rows: (await recommendationsMade(context.read, viewOf(context, input))).map((r) => ({
    id: r.id,
    person: { id: r.person_id, name: r.name },
    level: r.level,
    kind: r.kind,
    on: r.recommended_on,
    documentNumber: r.document_number,
    decisionId: r.decision_id,
    reversed: r.reversed_by_id !== null,
  })),
}))
