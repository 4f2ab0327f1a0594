import { sql } from 'kysely'
import type { Programme } from '../../shared/domain/cohort.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { heldPost } from '../people/person-list.ts'
import type { ApplicationOverrideTable, ApplicationTable } from '../schema.ts'
import { holds, recorded, retracted, type Stamp, type View } from '../versioned.ts'

type Marks = 'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by'

/** What an application says, without the marks of its version. */
export type ApplicationFacts = Omit<ApplicationTable, Marks | 'import_id'>

export async function insertApplications(
  trx: Writer,
  facts: readonly ApplicationFacts[],
  stamp: Stamp,
): Promise<void> {
  for (const one of facts)
    await trx
      .insertInto('application')
      .values({ ...one, ...recorded(stamp), import_id: stamp.importId ?? null })
      .execute()
}

/** Retracts the current version of an application and, where `next` is given, records that instead. */
export async function replaceApplication(
  trx: Writer,
  rowId: number,
  next: ApplicationFacts | null,
  stamp: Stamp,
): Promise<void> {
  await trx.updateTable('application').set(retracted(stamp)).where('row_id', '=', rowId).execute()
  if (next) await insertApplications(trx, [next], stamp)
}

export function currentApplication(read: Reader | Writer, id: Id<'application'>) {
  return read
    .selectFrom('application')
    .selectAll()
    .where('id', '=', id)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
}

/** The applications of a selection with who applied and where they stand on the day, by name. */
export function applicationsOf(read: Reader | Writer, selectionId: Id<'selection'>, view: View) {
  return read
    .selectFrom('application as a')
    .innerJoin('person', 'person.id', 'a.person_id')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPost('person', view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .leftJoin('school_profile as profile', (join) =>
      join.onRef('profile.school_id', '=', 'held.school_id').on(holds('profile', view)),
    )
    .selectAll('a')
    .select([
      'person.name',
      'person.pinyin',
      'person.initials',
      'person.birth',
      'person.subject',
      'school.id as school_id',
      'school.name as school_name',
      'held.unit',
      'held.kind as post_kind',
      'held.duty',
      'held.front_line',
      'profile.area',
    ])
    .where('a.selection_id', '=', selectionId)
    .where('a.retracted_at', 'is', null)
    .orderBy('person.pinyin')
    .orderBy('a.id')
    .execute()
}

/** What else these people apply for in cohorts that are being chosen: not withdrawn, not yet decided. */
export function otherCohortApplications(
  read: Reader | Writer,
  personIds: readonly Id<'person'>[],
  programme: Programme,
) {
  return read
    .selectFrom('application as a')
    .innerJoin('selection as s', 's.id', 'a.selection_id')
    .innerJoin('cohort', 'cohort.id', 's.cohort_id')
    .select(['a.person_id', 's.name'])
    .where(isAmong('a.person_id', personIds))
    .where('a.retracted_at', 'is', null)
    .where('a.withdrawn_on', 'is', null)
    .where('s.cancelled_on', 'is', null)
    .where('s.step', '<>', 'result')
    .where('cohort.programme', '<>', programme)
    .execute()
}

export async function insertOverride(
  trx: Writer,
  facts: Omit<ApplicationOverrideTable, Marks>,
  stamp: Stamp,
): Promise<void> {
  await trx
    .updateTable('application_override')
    .set(retracted(stamp))
    .where('application_id', '=', facts.application_id)
    .where('question', '=', facts.question)
    .where('retracted_at', 'is', null)
    .execute()
  await trx
    .insertInto('application_override')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

const ofSelection = (table: string, selectionId: Id<'selection'>) =>
  sql<boolean>`${sql.ref(`${table}.application_id`)} IN (SELECT a.id FROM application a WHERE a.selection_id = ${selectionId} AND a.retracted_at IS NULL)`

export function overridesOf(read: Reader | Writer, selectionId: Id<'selection'>) {
  return read
    .selectFrom('application_override as o')
    .selectAll()
    .where(ofSelection('o', selectionId))
    .where('o.retracted_at', 'is', null)
    .execute()
}

/** Appraisals of many persons that were on file by the instant. */
export function appraisalsOf(read: Reader | Writer, personIds: readonly Id<'person'>[], view: View) {
  return read
    .selectFrom('appraisal')
    .select(['person_id', 'year', 'grade', 'closed_on'])
    .where(isAmong('person_id', personIds))
    .where(
      sql<boolean>`recorded_at <= ${view.knownAt} AND (retracted_at IS NULL OR retracted_at > ${view.knownAt})`,
    )
    .orderBy('year', 'desc')
    .execute()
}
