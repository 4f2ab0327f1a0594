import type { EvidenceSubject } from '../../shared/domain/evidence.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import type { EvidenceFileTable, EvidenceTable } from '../schema.ts'
import { isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

/** What a piece of evidence says of itself, without the marks of its version. */
export type EvidenceFacts = Omit<
  EvidenceTable,
  'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by'
>
export type EvidenceFileFacts = Omit<EvidenceFileTable, 'recorded_at' | 'recorded_by'>

export interface Subject {
  kind: EvidenceSubject
  id: string
}

export function fileWithContent(handle: Reader | Writer, contentIndex: string) {
  return handle
    .selectFrom('evidence_file')
    .selectAll()
    .where('content_index', '=', contentIndex)
    .executeTakeFirst()
}

export async function insertFile(trx: Writer, facts: EvidenceFileFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('evidence_file')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

export async function insertEvidence(trx: Writer, facts: EvidenceFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('evidence')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

export async function retractEvidence(trx: Writer, rowId: number, stamp: Stamp): Promise<void> {
  await trx.updateTable('evidence').set(retracted(stamp)).where('row_id', '=', rowId).execute()
}

const withFile = (handle: Reader | Writer) =>
  handle
    .selectFrom('evidence as e')
    .innerJoin('evidence_file as f', 'f.id', 'e.file_id')
    .leftJoin('account', 'account.id', 'e.recorded_by')
    .selectAll('e')
    .select(['f.type', 'f.bytes', 'account.display_name as recorded_by_name'])

/** A piece of evidence that stands. */
export function currentEvidence(handle: Reader | Writer, evidenceId: Id<'evidence'>) {
  return withFile(handle)
    .where('e.id', '=', evidenceId)
    .where('e.retracted_at', 'is', null)
    .executeTakeFirst()
}

/** The last version of a piece of evidence, standing or taken away. */
export function lastEvidence(trx: Writer, evidenceId: Id<'evidence'>) {
  return trx
    .selectFrom('evidence')
    .selectAll()
    .where('id', '=', evidenceId)
    .orderBy('row_id', 'desc')
    .executeTakeFirst()
}

/** The same file behind the same record. */
export function sameEvidence(trx: Writer, { kind, id }: Subject, fileId: EvidenceFileTable['id']) {
  return trx
    .selectFrom('evidence')
    .select('id')
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .where('file_id', '=', fileId)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
}

/** What stands behind these records, in the order it came. */
export function listEvidence(
  handle: Reader | Writer,
  kind: EvidenceSubject,
  ids: readonly string[],
  view: Pick<View, 'knownAt'>,
) {
  return withFile(handle)
    .where('e.subject_kind', '=', kind)
    .where(isAmong('e.subject_id', ids))
    .where(isKnown('e', view.knownAt))
    .orderBy('e.row_id')
    .execute()
}
