import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type { ActivityTable, AttendanceTable } from '../schema.ts'
import { isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

/** What an activity says, without the marks of its version. */
export type ActivityFacts = Omit<
  ActivityTable,
  'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by' | 'import_id'
>
/** Who was there; belongs to one version of an activity. */
export type Mark = Omit<AttendanceTable, 'activity_row_id'>

export async function insertActivity(
  trx: Writer,
  facts: ActivityFacts,
  marks: readonly Mark[],
  stamp: Stamp,
): Promise<void> {
  const { row_id } = await trx
    .insertInto('activity')
    .values({ ...facts, ...recorded(stamp) })
    .returning('row_id')
    .executeTakeFirstOrThrow()
  if (marks.length > 0)
    await trx
      .insertInto('attendance')
      .values(marks.map((m) => ({ ...m, activity_row_id: row_id })))
      .execute()
}

/** Retracts a version of an activity and, where `next` is given, records that instead. */
export async function replaceActivity(
  trx: Writer,
  rowId: number,
  next: { facts: ActivityFacts; marks: readonly Mark[] } | null,
  stamp: Stamp,
): Promise<void> {
  await trx.updateTable('activity').set(retracted(stamp)).where('row_id', '=', rowId).execute()
  if (next) await insertActivity(trx, next.facts, next.marks, stamp)
}

/** The version of an activity known at the instant. */
export function findActivity(
  read: Reader | Writer,
  activityId: Id<'activity'>,
  { knownAt }: Pick<View, 'knownAt'>,
) {
  return read
    .selectFrom('activity')
    .leftJoin('school', 'school.id', 'activity.visited_school_id')
    .leftJoin('person as host', 'host.id', 'activity.host_id')
    .selectAll('activity')
    .select(['school.name as school_name', 'host.name as host_name'])
    .where('activity.id', '=', activityId)
    .where(isKnown('activity', knownAt))
    .executeTakeFirst()
}

export function marksOf(read: Reader | Writer, activityRowId: number) {
  return read
    .selectFrom('attendance')
    .innerJoin('person', 'person.id', 'attendance.person_id')
    .select([
      'attendance.person_id',
      'attendance.present',
      'attendance.absence_reason',
      'person.name',
      'person.pinyin',
    ])
    .where('attendance.activity_row_id', '=', activityRowId)
    .orderBy('person.pinyin')
    .execute()
}
