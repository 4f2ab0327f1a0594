import { sql } from 'kysely'
import type { TravelRecord } from '../../shared/domain/handback.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { currentEvidence, type EvidenceFacts, insertEvidence, retractEvidence } from '../evidence/evidence.ts'
import type { Reader, Writer } from '../open.ts'
import type { Stamp } from '../versioned.ts'

export interface EvidenceRecord extends TravelRecord {
  kind: 'evidence'
  fileId: Id<'evidence_file'>
  bytes: number
}

type Row = EvidenceFacts & { bytes: number }

/** What stands behind the records of one studio, in the words it travels in, with the file it is. */
export async function evidenceRecords(
  handle: Reader | Writer,
  studioId: Id<'studio'>,
): Promise<EvidenceRecord[]> {
  const { rows } = await sql<Row>`
    SELECT e.id, e.subject_kind, e.subject_id, e.kind, e.name, e.note, e.file_id, f.bytes
    FROM evidence e JOIN evidence_file f ON f.id = e.file_id
    WHERE e.retracted_at IS NULL AND (
      (e.subject_kind = 'activity' AND e.subject_id IN (SELECT id FROM activity WHERE studio_id = ${studioId} AND retracted_at IS NULL))
      OR (e.subject_kind = 'spending' AND e.subject_id IN (SELECT id FROM spending WHERE studio_id = ${studioId} AND retracted_at IS NULL))
      OR (e.subject_kind = 'studio_document' AND e.subject_id IN (SELECT id FROM studio_document WHERE studio_id = ${studioId} AND retracted_at IS NULL))
      OR (e.subject_kind = 'output' AND e.subject_id IN (SELECT o.id FROM output o JOIN studio_membership m ON m.person_id = o.person_id
        WHERE m.studio_id = ${studioId} AND m.retracted_at IS NULL AND o.retracted_at IS NULL)))
    ORDER BY e.row_id`.execute(handle)
  return rows.map((row) => ({
    kind: 'evidence',
    id: row.id,
    fields: {
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      kind: row.kind,
      name: row.name,
      note: row.note,
    },
    fileId: row.file_id,
    bytes: row.bytes,
  }))
}

/** Puts evidence behind its record, or takes it away where `fields` is null. The file is there already. */
export async function writeEvidenceRecord(
  trx: Writer,
  { id, fields }: { id: string; fields: TravelRecord['fields'] | null },
  fileId: Id<'evidence_file'> | undefined,
  stamp: Stamp,
): Promise<void> {
  const standing = await currentEvidence(trx, id as Id<'evidence'>)
  if (standing) await retractEvidence(trx, standing.row_id, stamp)
  const file = fileId ?? standing?.file_id
  if (!(fields && file)) return
  const facts = {
    id,
    subject_kind: fields.subjectKind,
    subject_id: fields.subjectId,
    file_id: file,
    kind: fields.kind,
    name: fields.name,
    note: fields.note ?? null,
  }
  await insertEvidence(trx, facts as EvidenceFacts, stamp)
}
