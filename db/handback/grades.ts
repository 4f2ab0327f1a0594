import type { AssessedKind } from '../../shared/domain/assessment.ts'
import type { TravelRecord } from '../../shared/domain/handback.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { type AssessmentFacts, insertAssessment, retractStanding } from '../assessment/assessment.ts'
import type { Reader, Writer } from '../open.ts'
import type { Stamp } from '../versioned.ts'

/** The lead's words on members and assistants of a studio that the bureau has not confirmed, as they travel. */
export async function gradeRecords(handle: Reader | Writer, studioId: Id<'studio'>): Promise<TravelRecord[]> {
  const rows = await handle
    .selectFrom('assessment')
    .select(['id', 'subject_kind', 'subject_id', 'year', 'grade', 'absence', 'assessed_on', 'note'])
    .where('studio_id', '=', studioId)
    .where('kind', '=', 'annual')
    .where('proposed_by', '=', 'lead')
    .where('confirmed_on', 'is', null)
    .where('retracted_at', 'is', null)
    .orderBy('row_id')
    .execute()
  return rows.map((row) => ({
    kind: 'grade',
    id: row.id,
    fields: {
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      year: row.year,
      grade: row.grade,
      absence: row.absence,
      assessedOn: row.assessed_on,
      note: row.note,
    },
  }))
}

/** Puts a lead's word on record, where it counts for nothing before the bureau confirms it; null takes it back. */
export async function writeGradeRecord(
  trx: Writer,
  studioId: Id<'studio'>,
  { id, fields }: { id: string; fields: TravelRecord['fields'] | null },
  stamp: Stamp,
): Promise<void> {
  await retractStanding(trx, id as Id<'assessment'>, stamp)
  if (!fields) return
  const member = await trx
    .selectFrom('studio_membership')
    .select('person_id')
    .where('id', '=', fields.subjectId as Id<'studio_membership'>)
    .executeTakeFirstOrThrow()
  const facts = {
    id,
    subject_kind: fields.subjectKind as AssessedKind,
    subject_id: fields.subjectId,
    person_id: member.person_id,
    studio_id: studioId,
    cohort_id: null,
    kind: 'annual',
    year: fields.year,
    reassesses_id: null,
    grade: fields.grade ?? null,
    absence: fields.absence ?? null,
    assessed_on: fields.assessedOn,
    notified_on: null,
    proposed_by: 'lead',
    confirmed_on: null,
    note: fields.note ?? null,
  }
  await insertAssessment(trx, facts as AssessmentFacts, stamp)
}
