import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import { holds, type View } from '../versioned.ts'

/** A school with where it stands and whether it is weak on the day; null is unknown. */
export function schoolStanding(read: Reader | Writer, schoolId: Id<'school'>, view: View) {
  return read
    .selectFrom('school')
    .leftJoin('school_profile as profile', (join) =>
      join.onRef('profile.school_id', '=', 'school.id').on(holds('profile', view)),
    )
    .select(['school.id', 'school.name', 'profile.area', 'profile.weak'])
    .where('school.id', '=', schoolId)
    .executeTakeFirst()
}
