import { listEvidence } from '../../../db/evidence/evidence.ts'
import { queries, viewOf } from '../procedure.ts'
import { recordFor } from './access.ts'

export const list = queries.evidence.list.handler(async ({ context, input }) => {
  const { read } = context
  for (const id of input.ids) await recordFor(context, read, { kind: input.kind, id })
  const rows = await listEvidence(read, input.kind, input.ids, viewOf(context, input))
  const files = new Map(rows.map((row) => [row.file_id, row.bytes]))
  return {
    rows: rows.map((row) => ({
      id: row.id,
      subject: { kind: row.subject_kind, id: row.subject_id },
      kind: row.kind,
      name: row.name,
      type: row.type,
      bytes: row.bytes,
      note: row.note,
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by_name,
    })),
    files: files.size,
    bytes: [...files.values()].reduce((sum, bytes) => sum + bytes, 0),
  }
})
