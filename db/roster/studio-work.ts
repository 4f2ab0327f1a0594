import type { Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { isKnown, type View } from '../versioned.ts'

interface Period {
  from: Day
  to: Day
}

/** What studios did in a period, with how many of those marked were present. */
export function activitiesIn(
  read: Reader | Writer,
  studioIds: readonly Id<'studio'>[],
  { from, to }: Period,
  { knownAt }: Pick<View, 'knownAt'>,
) {
  return read
    .selectFrom('activity as a')
    .select((eb) => [
      'a.studio_id',
      'a.kind',
      'a.half_days',
      'a.visited_school_id',
      'a.problem',
      'a.solution',
      eb
        .selectFrom('attendance')
        .select((n) => n.fn.count<number>('present').as('n'))
        .whereRef('attendance.activity_row_id', '=', 'a.row_id')
        .as('marked'),
      eb
        .selectFrom('attendance')
        .select((n) => n.fn.countAll<number>().as('n'))
        .whereRef('attendance.activity_row_id', '=', 'a.row_id')
        .where('attendance.present', '=', 1)
        .as('present'),
    ])
    .where(isAmong('a.studio_id', studioIds))
    .where('a.from_on', '>=', from)
    .where('a.from_on', '<=', to)
    .where(isKnown('a', knownAt))
    .execute()
}

/** What people brought forth in a period, counted by kind and level. */
export function outputsIn(
  read: Reader | Writer,
  personIds: readonly Id<'person'>[],
  { from, to }: Period,
  { knownAt }: Pick<View, 'knownAt'>,
) {
  return read
    .selectFrom('output as o')
    .select((eb) => ['o.person_id', 'o.kind', 'o.level', eb.fn.countAll<number>().as('n')])
    .where(isAmong('o.person_id', personIds))
    .where('o.happened_on', '>=', from)
    .where('o.happened_on', '<=', to)
    .where(isKnown('o', knownAt))
    .groupBy(['o.person_id', 'o.kind', 'o.level'])
    .execute()
}
