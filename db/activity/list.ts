import { sql } from 'kysely'
import type { ActivityKind } from '../../shared/domain/activity.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader } from '../open.ts'
import { likeText } from '../people/person-list.ts'
import { isKnown, type View } from '../versioned.ts'

export interface ActivityFilter {
  studioId?: Id<'studio'> | undefined
  kind?: ActivityKind | undefined
  fromOn?: Day | undefined
  toOn?: Day | undefined
  /** Part of the topic or the place. */
  q: string
  /** Only these studios; for the scope of a lead. */
  within?: readonly Id<'studio'>[] | undefined
}

/**
 * The first day as filters and order use it. Without text an index answers both alone; with text every row is read
 * anyway, in the order of the table: by the index, each would be looked up on its own (`+` keeps SQLite from it).
 */
const dayOf = ({ q }: ActivityFilter) => (q.trim() ? sql<Day>`+activity.from_on` : sql<Day>`activity.from_on`)

/** What the filter lets through, begun by the day. */
function matching(read: Reader, filter: ActivityFilter, view: View) {
  const day = dayOf(filter)
  let query = read.selectFrom('activity').where(day, '<=', view.asOf).where(isKnown('activity', view.knownAt))
  if (filter.studioId) query = query.where('activity.studio_id', '=', filter.studioId)
  if (filter.within) query = query.where(isAmong('activity.studio_id', filter.within))
  if (filter.kind) query = query.where('activity.kind', '=', filter.kind)
  if (filter.fromOn) query = query.where(day, '>=', filter.fromOn)
  if (filter.toOn) query = query.where(day, '<=', filter.toOn)
  const text = filter.q.trim()
  if (text) {
    const like = `%${likeText(text)}%`
    query = query.where(
      sql<boolean>`(activity.topic LIKE ${like} ESCAPE '\\' OR activity.place LIKE ${like} ESCAPE '\\')`,
    )
  }
  return query
}

export async function countActivities(read: Reader, filter: ActivityFilter, view: View): Promise<number> {
  const { n } = await matching(read, filter, view)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** One page of activities, latest first. Pages far down cost an index walk: their rows are looked up only once found. */
export function listActivities(
  read: Reader,
  filter: ActivityFilter,
  view: View,
  page: { offset: number; limit: number },
) {
  const found = matching(read, filter, view)
    .select('activity.row_id')
    .orderBy(dayOf(filter), 'desc')
    .orderBy('activity.row_id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
  return read
    .selectFrom('activity as a')
    .leftJoin('school', 'school.id', 'a.visited_school_id')
    .selectAll('a')
    .select((eb) => [
      'school.name as school_name',
      eb
        .selectFrom('attendance')
        .select((n) => n.fn.countAll<number>().as('n'))
        .whereRef('attendance.activity_row_id', '=', 'a.row_id')
        .as('marked'),
      eb
        .selectFrom('attendance')
        .select((n) => n.fn.countAll<number>().as('n'))
        .whereRef('attendance.activity_row_id', '=', 'a.row_id')
        .where('attendance.present', '=', 1)
        .as('present'),
    ])
    .where('a.row_id', 'in', found)
    .orderBy('a.from_on', 'desc')
    .orderBy('a.row_id', 'desc')
    .execute()
}
