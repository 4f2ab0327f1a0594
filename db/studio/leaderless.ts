import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import { holds, type View } from '../versioned.ts'

/** Studios that live on the day and whom nobody leads. */
export async function leaderless(read: Reader | Writer, view: View): Promise<Id<'studio'>[]> {
  const rows = await read
    .selectFrom('studio')
    .select('studio.id')
    .where('studio.from_on', '<=', view.asOf)
    .where('studio.to_on', '>=', view.asOf)
    .where((eb) => eb.or([eb('dissolved_on', 'is', null), eb('dissolved_on', '>', view.asOf)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('studio_membership as m')
            .select('m.row_id')
            .whereRef('m.studio_id', '=', 'studio.id')
            .where('m.role', '=', 'lead')
            .where(holds('m', view)),
        ),
      ),
    )
    .execute()
  return rows.map((r) => r.id)
}
