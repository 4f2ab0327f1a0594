import type { Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader } from '../open.ts'
import { isKnown } from '../versioned.ts'

/** The titles of county, city and province somebody was ever given, as known at the instant, oldest first. */
export function benefitTitles(read: Reader, personId: Id<'person'>, knownAt: string) {
  return read
    .selectFrom('title')
    .select(['id', 'level', 'kind', 'from_on', 'to_on', 'end_reason'])
    .where('person_id', '=', personId)
    .where('level', '<>', 'school')
    .where(isKnown('title', knownAt))
    .orderBy('from_on')
    .orderBy('row_id')
    .execute()
}

/** The days on which the schools somebody is or was at became another kind of unit. */
export async function unitTurns(read: Reader, personId: Id<'person'>, knownAt: string): Promise<Day[]> {
  const rows = await read
    .selectFrom('post')
    .innerJoin('school_profile as profile', 'profile.school_id', 'post.school_id')
    .select('profile.from_on')
    .distinct()
    .where('post.person_id', '=', personId)
    .where(isKnown('post', knownAt))
    .where(isKnown('profile', knownAt))
    .execute()
  return rows.map((row) => row.from_on)
}
