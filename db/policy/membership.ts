import type { Id } from '../../shared/kernel/id.ts'
import type { Reader } from '../open.ts'
import { isKnown, type View } from '../versioned.ts'

/** The studio a membership belongs to, as known at the instant. */
export async function studioOfMembership(
  read: Reader,
  membershipId: Id<'studio_membership'>,
  { knownAt }: Pick<View, 'knownAt'>,
) {
  const row = await read
    .selectFrom('studio_membership as m')
    .select('m.studio_id')
    .where('m.id', '=', membershipId)
    .where(isKnown('m', knownAt))
    .executeTakeFirst()
  return row?.studio_id
}
