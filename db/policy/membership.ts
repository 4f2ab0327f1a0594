import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import { isKnown, type View } from '../versioned.ts'

/** The studio and the person of a membership, as known at the instant. */
export function membershipNamed(
  read: Reader | Writer,
  membershipId: Id<'studio_membership'>,
  { knownAt }: Pick<View, 'knownAt'>,
) {
  return read
    .selectFrom('studio_membership as m')
    .select(['m.studio_id', 'm.person_id'])
    .where('m.id', '=', membershipId)
    .where(isKnown('m', knownAt))
    .executeTakeFirst()
}
