import { listTitles } from '../../../db/recognition/title.ts'
import { scopeOf } from '../admin/scope.ts'
import { queries, viewOf } from '../procedure.ts'

export const titles = queries.recognition.titles.handler(async ({ context, input }) => {
  const { read } = context
  const view = viewOf(context, input)
  const filter = { ...input, within: await scopeOf(context, read, view) }
  const { total, rows } = await listTitles(read, filter, view, input)
  return {
    total,
    rows: rows.map((t) => ({
      id: t.id,
      person: { id: t.person_id, name: t.person_name },
      school: t.school_id && t.school_name ? { id: t.school_id, name: t.school_name } : null,
      level: t.level,
      kind: t.kind,
      fromOn: t.from_on,
      toOn: t.to_on,
      basis: t.basis,
      documentNumber: t.document_number,
      endReason: t.end_reason,
      recordedAt: t.recorded_at,
    })),
  }
})
