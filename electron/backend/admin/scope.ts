import type { Reader } from '../../../db/open.ts'
import { holds, type View } from '../../../db/versioned.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'

/** The persons an actor may see: undefined for everybody, else those in the own studios on that day. */
export async function scopeOf(
  { actor }: Call,
  read: Reader,
  view: View,
): Promise<Id<'person'>[] | undefined> {
  if (actor.scope.kind === 'all') return undefined
  const rows = await read
    .selectFrom('studio_membership')
    .select('person_id')
    .where('studio_id', 'in', [...actor.scope.studioIds])
    .where(holds('studio_membership', view))
    .execute()
  return rows.map((r) => r.person_id)
}
