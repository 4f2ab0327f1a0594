import { studioPeople } from '../../../../db/roster/rosters.ts'
import { placesBetween } from '../../../../db/studio/membership.ts'
import { studioHeads } from '../../../../db/studio/studio.ts'
import { signInSheet } from '../../../../shared/documents/sign-in-sheet.ts'
import { chineseDay } from '../../../../shared/documents/words.ts'
import { studioRoles } from '../../../../shared/domain/studio.ts'
import { activityFor } from '../../activity/activity-for.ts'
import { viewOf } from '../../procedure.ts'
import { studioFor } from '../../studio/access.ts'
import { nameOf } from '../../studio/composition.ts'
import { type FormContext, inOrder, needed } from './parts.ts'

/** 签到表, blank: of a studio on a day, or of one activity with its topic, place and days. */
export async function buildSignInSheet({ read, call, request }: FormContext) {
  const asked = viewOf(call, request)
  const { activityId } = request
  const activity = activityId ? await activityFor(call, read, activityId, asked) : null
  const studioId = activity?.studio_id ?? needed(request, 'studioId')
  await studioFor(call, read, studioId)
  const view = activity ? { ...asked, asOf: activity.from_on } : asked
  const rows = await studioPeople(read, studioId, view)
  // whoever joins within a longer activity signs as well
  const later = activity ? await placesBetween(read, studioId, activity.from_on, activity.to_on, view) : []
  const known = new Set(rows.map((r) => r.person_id))
  const [head] = await studioHeads(read, view, [studioId])
  const span =
    activity &&
    (activity.from_on === activity.to_on
      ? chineseDay(activity.from_on)
      : `${chineseDay(activity.from_on)}至${chineseDay(activity.to_on)}`)
  return signInSheet({
    studio: head ? nameOf({ head }) : '',
    topic: activity?.topic ?? null,
    place: activity?.place ?? activity?.school_name ?? null,
    time: span,
    sessions: activity?.half_days === 1 ? ['签到'] : ['上午', '下午'],
    invited: [
      ...studioRoles.flatMap((role) =>
        inOrder(
          rows.filter((r) => r.role === role),
          request.order,
        ).map((r) => ({ record: r.person_id, name: r.name, role, school: r.school_name })),
      ),
      ...later
        .filter((p) => !known.has(p.person_id))
        .map((p) => ({ record: p.person_id, name: p.name, role: p.role, school: null })),
    ],
    spare: 6,
  })
}
