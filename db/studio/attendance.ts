import type { Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader } from '../open.ts'
import { isKnown, type View } from '../versioned.ts'

interface Window {
  from: Day
  to: Day
}

const within = (read: Reader, studioId: Id<'studio'>, window: Window, view: View) =>
  read
    .selectFrom('activity')
    .where('activity.studio_id', '=', studioId)
    .where('activity.from_on', '>=', window.from)
    .where('activity.from_on', '<=', window.to)
    .where('activity.from_on', '<=', view.asOf)
    .where(isKnown('activity', view.knownAt))

/** The first days of what a studio held in a window, by the day asked. */
export async function activityDays(
  read: Reader,
  studioId: Id<'studio'>,
  window: Window,
  view: View,
): Promise<Day[]> {
  const rows = await within(read, studioId, window, view).select('activity.from_on').execute()
  return rows.map((r) => r.from_on)
}

/** How often each person was present at them. */
export async function attendedCounts(
  read: Reader,
  studioId: Id<'studio'>,
  window: Window,
  view: View,
): Promise<[personId: Id<'person'>, times: number][]> {
  const rows = await within(read, studioId, window, view)
    .innerJoin('attendance', 'attendance.activity_row_id', 'activity.row_id')
    .select((eb) => ['attendance.person_id', eb.fn.countAll<number>().as('times')])
    .where('attendance.present', '=', 1)
    .groupBy('attendance.person_id')
    .execute()
  return rows.map((r) => [r.person_id, r.times])
}
