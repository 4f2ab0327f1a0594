import type { AssessedKind } from '../../shared/domain/assessment.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type { Subject } from './evidence.ts'

/** The record behind which evidence stands, as far as it tells who may see it. */
export interface EvidencedRecord {
  /** Whether it stands today; null for records that are never taken back. */
  retractedAt: string | null
  studioId: Id<'studio'> | null
  personId: Id<'person'> | null
  /** Of an assessment: who was graded. */
  assessed: AssessedKind | null
}

type Found = {
  retracted_at?: string | null
  studio_id?: Id<'studio'> | null
  person_id?: Id<'person'> | null
}

const shape = (row: Found | undefined, assessed: AssessedKind | null = null): EvidencedRecord | null =>
  row
    ? {
        retractedAt: row.retracted_at ?? null,
        studioId: row.studio_id ?? null,
        personId: row.person_id ?? null,
        assessed,
      }
    : null

/** The last version of the record; null where there never was one. */
export async function recordOf(
  handle: Reader | Writer,
  { kind, id }: Subject,
): Promise<EvidencedRecord | null> {
  switch (kind) {
    case 'activity':
    case 'spending':
    case 'allocation':
    case 'studio_document':
      return shape(
        await handle
          .selectFrom(kind)
          .select(['retracted_at', 'studio_id'])
          .where('id', '=', id as never)
          .orderBy('row_id', 'desc')
          .executeTakeFirst(),
      )
    case 'output':
    case 'enrolment':
    case 'title':
      return shape(
        await handle
          .selectFrom(kind)
          .select(['retracted_at', 'person_id'])
          .where('id', '=', id as never)
          .orderBy('row_id', 'desc')
          .executeTakeFirst(),
      )
    case 'assessment': {
      const row = await handle
        .selectFrom('assessment')
        .select(['retracted_at', 'studio_id', 'person_id', 'subject_kind'])
        .where('id', '=', id as Id<'assessment'>)
        .orderBy('row_id', 'desc')
        .executeTakeFirst()
      return shape(row, row?.subject_kind ?? null)
    }
    case 'rule_record':
      return shape(
        await handle
          .selectFrom('rule_record')
          .select('retracted_at')
          .where('id', '=', id as Id<'rule_record'>)
          .orderBy('row_id', 'desc')
          .executeTakeFirst(),
      )
    case 'decision':
      return shape(
        await handle
          .selectFrom('decision')
          .select(['studio_id', 'person_id'])
          .where('id', '=', id as Id<'decision'>)
          .executeTakeFirst(),
      )
    case 'person': {
      const row = await handle
        .selectFrom('person')
        .select('id as person_id')
        .where('id', '=', id as Id<'person'>)
        .executeTakeFirst()
      return shape(row)
    }
  }
}
