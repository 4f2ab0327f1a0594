import { listDocuments } from '../../../db/studio/document.ts'
import { queries, viewOf } from '../procedure.ts'
import { studioFor } from './access.ts'

export const documents = queries.studio.documents.handler(async ({ context, input }) => {
  const { read } = context
  await studioFor(context, read, input.studioId)
  const rows = await listDocuments(read, input.studioId, input.kind, viewOf(context, input))
  return {
    rows: rows.map((d) => ({
      id: d.id,
      kind: d.kind,
      title: d.title,
      person: d.person_id && d.person_name ? { id: d.person_id, name: d.person_name } : null,
      school: d.school_id && d.school_name ? { id: d.school_id, name: d.school_name } : null,
      managementYear: d.management_year,
      filedOn: d.filed_on,
      recordedAt: d.recorded_at,
    })),
  }
})
