import { findActivity } from '../../../db/activity/activity.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import type { View } from '../../../db/versioned.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { inScope } from '../admin/scope.ts'
import type { Call } from '../desk.ts'

/**
 * An activity for an actor who may see its studio's. To everybody else it does not exist, and neither does one that
 * was retracted or not yet known.
 * @throws Refusal NOT_FOUND
 */
export async function activityFor(
  call: Call,
  handle: Reader | Writer,
  activityId: Id<'activity'>,
  view: Pick<View, 'knownAt'>,
) {
  const found = await findActivity(handle, activityId, view)
  if (!found || !inScope(call, found.studio_id))
    return refuse('NOT_FOUND', { kind: 'activity', id: activityId })
  return found
}
