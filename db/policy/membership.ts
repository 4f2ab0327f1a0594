import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { holds, isKnown, type View } from '../versioned.ts'

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

/** Where these people are in a studio on the day. */
export function membershipsOn(read: Reader, personIds: readonly Id<'person'>[], view: View) {
  return read
    .selectFrom('studio_membership as m')
    .select(['m.id', 'm.studio_id'])
    .where(isAmong('m.person_id', personIds))
    .where(holds('m', view))
    .execute()
}
