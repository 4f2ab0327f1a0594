import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { holds, isKnown, type View } from '../versioned.ts'

/** Posts with what their units are on the day: a school's profile, else what the post itself says of its unit. */
export function postRecords(read: Reader | Writer, view: View, personIds: readonly Id<'person'>[]) {
  return read
    .selectFrom('post')
    .leftJoin('school', 'school.id', 'post.school_id')
    .leftJoin('school_profile as profile', (join) =>
      join.onRef('profile.school_id', '=', 'post.school_id').on(holds('profile', view)),
    )
    .select((eb) => [
      'post.id',
      'post.person_id',
      'post.school_id',
      'school.name as school_name',
      'post.unit',
      'post.in_county',
      'post.kind',
      'post.duty',
      'post.front_line',
      'post.from_on',
      'post.to_on',
      eb.fn.coalesce('profile.kind', 'post.unit_kind').as('unit_kind'),
    ])
    .where(isAmong('post.person_id', personIds))
    .where(isKnown('post', view.knownAt))
    .orderBy('post.from_on')
    .orderBy('post.row_id')
    .execute()
}

export type PostRecord = Awaited<ReturnType<typeof postRecords>>[number]
