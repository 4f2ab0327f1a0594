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

/** The studios an actor is bound to; undefined for everybody's. */
export const ownStudios = ({ actor }: Call): readonly Id<'studio'>[] | undefined =>
  actor.scope.kind === 'all' ? undefined : actor.scope.studioIds

/** Whether a record of this studio (null: of none) may be seen by the actor. */
export const inScope = ({ actor }: Call, studioId: Id<'studio'> | null): boolean =>
  actor.scope.kind === 'all' || (studioId !== null && actor.scope.studioIds.includes(studioId))
