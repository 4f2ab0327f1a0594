import type { Insertable, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import type { Schema } from '../schema.ts'
import { retracted, type Stamp } from '../versioned.ts'
import { insertRows } from './write-rows.ts'

/** Dated records that lists bring, a row for each version. */
export type RecordTable =
  | 'title'
  | 'gardener_card'
  | 'appraisal'
  | 'enrolment'
  | 'studio_membership'
  | 'activity'
  | 'output'
  | 'assessment'
  | 'spending'
  | 'application'
  | 'award'

export type RecordRow<T extends RecordTable> = Selectable<Schema[T]> & { row_id: number; id: string }

/** What stands of these people's or studios' records, oldest version first. */
export async function standingRecords<T extends RecordTable>(
  read: Reader | Writer,
  table: T,
  of: { column: 'person_id' | 'studio_id'; ids: readonly string[] },
): Promise<RecordRow<T>[]> {
  const rows = await read
    .selectFrom(table as 'title')
    .selectAll()
    .where(isAmong(of.column, of.ids))
    .where('retracted_at', 'is', null)
    .orderBy('row_id')
    .execute()
  return rows as unknown as RecordRow<T>[]
}

export const insertRecords = <T extends RecordTable>(
  trx: Writer,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
) => insertRows(trx, table, rows)

/** Ends what was known: these versions stand no more. */
export async function retractRecords(
  trx: Writer,
  table: RecordTable,
  rowIds: readonly number[],
  stamp: Stamp,
): Promise<void> {
  if (rowIds.length === 0) return
  await trx
    .updateTable(table as 'title')
    .set(retracted(stamp))
    .where(isAmong('row_id', rowIds))
    .execute()
}

/** The rows of records that were just written, by id. */
export async function rowIdsOf(
  trx: Writer,
  table: RecordTable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await trx
    .selectFrom(table as 'title')
    .select(['id', 'row_id'])
    .where(isAmong('id', ids))
    .where('retracted_at', 'is', null)
    .execute()
  return new Map(rows.map((r) => [r.id, r.row_id]))
}

export const insertMarks = (trx: Writer, rows: readonly Insertable<Schema['attendance']>[]) =>
  insertRows(trx, 'attendance', rows)

/** Who was marked present or absent in these versions of activities. */
export function marksIn(read: Reader | Writer, activityRowIds: readonly number[]) {
  return read
    .selectFrom('attendance')
    .innerJoin('person', 'person.id', 'attendance.person_id')
    .selectAll('attendance')
    .select('person.name')
    .where(isAmong('activity_row_id', activityRowIds))
    .execute()
}

/** Studios with everybody who is or was in them. */
export async function knownStudios(read: Reader | Writer) {
  const studios = await read.selectFrom('studio').selectAll().execute()
  const members = await read
    .selectFrom('studio_membership as m')
    .innerJoin('person', 'person.id', 'm.person_id')
    .select(['m.id', 'm.studio_id', 'm.person_id', 'm.role', 'm.from_on', 'm.to_on', 'person.name'])
    .where('m.retracted_at', 'is', null)
    .orderBy('m.from_on')
    .execute()
  const inside = Map.groupBy(members, (m) => m.studio_id)
  return studios.map((studio) => ({ ...studio, members: inside.get(studio.id) ?? [] }))
}
export type KnownStudio = Awaited<ReturnType<typeof knownStudios>>[number]

/** Cycles of the programmes with everybody who is or was in them. */
export async function knownCohorts(read: Reader | Writer) {
  const cohorts = await read.selectFrom('cohort').selectAll().orderBy('from_on').execute()
  const enrolled = await read
    .selectFrom('enrolment')
    .select(['id', 'cohort_id', 'person_id', 'track', 'from_on', 'to_on'])
    .where('retracted_at', 'is', null)
    .execute()
  const inside = Map.groupBy(enrolled, (e) => e.cohort_id)
  return cohorts.map((cohort) => ({ ...cohort, enrolments: inside.get(cohort.id) ?? [] }))
}
export type KnownCohort = Awaited<ReturnType<typeof knownCohorts>>[number]

/** Whose grades an import touched, and until when they were given. */
export function assessedSubjects(trx: Writer, ids: readonly Id<'assessment'>[]) {
  return trx
    .selectFrom('assessment')
    .select(['subject_kind', 'subject_id'])
    .select((eb) => eb.fn.max('assessed_on').as('on'))
    .where(isAmong('id', ids))
    .groupBy(['subject_kind', 'subject_id'])
    .$call((query) => query.orderBy(sql`min(row_id)`))
    .execute()
}
