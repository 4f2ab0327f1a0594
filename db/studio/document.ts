import type { StudioDocumentKind } from '../../shared/domain/studio.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type { StudioDocumentTable } from '../schema.ts'
import { isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

export type DocumentFacts = Omit<
  StudioDocumentTable,
  'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by'
>

export async function insertDocument(trx: Writer, facts: DocumentFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('studio_document')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

export function currentDocument(trx: Writer, documentId: Id<'studio_document'>) {
  return trx
    .selectFrom('studio_document')
    .selectAll()
    .where('id', '=', documentId)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
}

export async function retractDocument(trx: Writer, rowId: number, stamp: Stamp): Promise<void> {
  await trx.updateTable('studio_document').set(retracted(stamp)).where('row_id', '=', rowId).execute()
}

/** What a studio has filed by the day, newest first. */
export function listDocuments(
  read: Reader,
  studioId: Id<'studio'>,
  kind: StudioDocumentKind | undefined,
  view: View,
) {
  const query = read
    .selectFrom('studio_document as d')
    .leftJoin('person', 'person.id', 'd.person_id')
    .leftJoin('school', 'school.id', 'd.school_id')
    .select([
      'd.id',
      'd.kind',
      'd.title',
      'd.person_id',
      'person.name as person_name',
      'd.school_id',
      'school.name as school_name',
      'd.management_year',
      'd.filed_on',
      'd.recorded_at',
    ])
    .where('d.studio_id', '=', studioId)
    .where('d.filed_on', '<=', view.asOf)
    .where(isKnown('d', view.knownAt))
    .orderBy('d.filed_on', 'desc')
    .orderBy('d.row_id', 'desc')
  return (kind ? query.where('d.kind', '=', kind) : query).execute()
}
