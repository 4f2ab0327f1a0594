import type { AssessedKind } from '../../shared/domain/assessment.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type { AssessmentTable } from '../schema.ts'
import { lastLead } from '../studio/lead-name.ts'
import { isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

/** What an assessment says, without the marks of its version. */
export type AssessmentFacts = Omit<
  AssessmentTable,
  'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by' | 'import_id' | 'areas'
> & { areas?: string | null }

/** Every grade of these subjects that was known at the instant, in order of the day it was given. */
export function assessmentsOf(
  read: Reader | Writer,
  kind: AssessedKind,
  subjectIds: readonly string[],
  view: Pick<View, 'knownAt'>,
) {
  return read
    .selectFrom('assessment')
    .selectAll()
    .where('subject_kind', '=', kind)
    .where('subject_id', 'in', [...subjectIds])
    .where(isKnown('assessment', view.knownAt))
    .orderBy('assessed_on')
    .orderBy('row_id')
    .execute()
}

export function currentAssessment(handle: Reader | Writer, id: Id<'assessment'>) {
  return handle
    .selectFrom('assessment')
    .selectAll()
    .where('id', '=', id)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
}

export async function insertAssessment(trx: Writer, facts: AssessmentFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('assessment')
    .values({
      ...facts,
      areas: facts.areas ?? null,
      ...recorded(stamp),
      import_id: stamp.importId ?? null,
    })
    .execute()
}

/** Takes back the standing version of a grade, where there is one. */
export async function retractStanding(trx: Writer, id: Id<'assessment'>, stamp: Stamp): Promise<void> {
  await trx
    .updateTable('assessment')
    .set(retracted(stamp))
    .where('id', '=', id)
    .where('retracted_at', 'is', null)
    .execute()
}

export async function retractAssessment(trx: Writer, rowId: number, stamp: Stamp): Promise<void> {
  await trx.updateTable('assessment').set(retracted(stamp)).where('row_id', '=', rowId).execute()
}

export interface AssessmentFilter {
  subjectKind?: AssessedKind | undefined
  studioId?: Id<'studio'> | undefined
  cohortId?: Id<'cohort'> | undefined
  personId?: Id<'person'> | undefined
  kind?: AssessmentTable['kind'] | undefined
  year?: number | undefined
  /** Only these studios; for the scope of a lead. */
  studioIds?: readonly Id<'studio'>[] | undefined
}

/** Grades given until the day and known at the instant, newest first, with the name they are shown under. */
export function listAssessments(read: Reader, filter: AssessmentFilter, view: View) {
  let query = read
    .selectFrom('assessment as a')
    .leftJoin('person', 'person.id', 'a.person_id')
    .leftJoin('cohort', 'cohort.id', 'a.cohort_id')
    .selectAll('a')
    .select([
      'person.name as person_name',
      'cohort.name as cohort_name',
      lastLead('a.studio_id').as('lead_name'),
    ])
    .where(isKnown('a', view.knownAt))
    .where('a.assessed_on', '<=', view.asOf)
  if (filter.subjectKind) query = query.where('a.subject_kind', '=', filter.subjectKind)
  if (filter.studioId) query = query.where('a.studio_id', '=', filter.studioId)
  if (filter.studioIds) query = query.where('a.studio_id', 'in', [...filter.studioIds])
  if (filter.cohortId) query = query.where('a.cohort_id', '=', filter.cohortId)
  if (filter.personId) query = query.where('a.person_id', '=', filter.personId)
  if (filter.kind) query = query.where('a.kind', '=', filter.kind)
  if (filter.year) query = query.where('a.year', '=', filter.year)
  return query.orderBy('a.assessed_on', 'desc').orderBy('a.row_id', 'desc').execute()
}

/** Everybody with a failed annual grade on record: whose standing can change by the passing of days. */
export function failedSubjects(read: Reader | Writer) {
  return read
    .selectFrom('assessment')
    .select(['subject_kind', 'subject_id'])
    .distinct()
    .where('kind', '=', 'annual')
    .where('grade', '=', 'fail')
    .where('retracted_at', 'is', null)
    .execute()
}
