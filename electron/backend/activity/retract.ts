import { replaceActivity } from '../../../db/activity/activity.ts'
import { knownNow } from '../../../db/versioned.ts'
import { commands, stampOf } from '../procedure.ts'
import { activityFor } from './activity-for.ts'

export const retract = commands.activity.retract.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { activityId, reason } = input
  const known = await activityFor(context, trx, activityId, { knownAt: knownNow })
  await replaceActivity(trx, known.row_id, null, stampOf(context))
  audit({ subject: { kind: 'studio', id: known.studio_id }, detail: { activity: activityId, reason } })
  return {}
})
