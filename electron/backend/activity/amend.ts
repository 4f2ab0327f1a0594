import { type ActivityFacts, marksOf, replaceActivity } from '../../../db/activity/activity.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { studioFor } from '../studio/access.ts'
import { activityFor } from './activity-for.ts'
import { checkActivity } from './check-activity.ts'
import { marksFrom } from './marks.ts'

export const amend = commands.activity.amend.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { activityId, seen, attendance, ...given } = input
  const known = await activityFor(context, trx, activityId, { knownAt: knownNow })
  if (seen !== undefined && seen !== known.recorded_at)
    return refuse('CHANGED_MEANWHILE', { kind: 'activity', id: activityId })
  const studio = await studioFor(context, trx, known.studio_id)
  const chosen = <T>(value: T | undefined, kept: T): T => (value === undefined ? kept : value)
  const facts: ActivityFacts = {
    id: known.id,
    studio_id: known.studio_id,
    kind: chosen(given.kind, known.kind),
    from_on: chosen(given.fromOn, known.from_on),
    to_on: chosen(given.toOn, known.to_on),
    half_days: chosen(given.halfDays, known.half_days),
    topic: chosen(given.topic, known.topic),
    place: chosen(given.place, known.place),
    host_id: chosen(given.hostId, known.host_id),
    visited_school_id: chosen(given.visitedSchoolId, known.visited_school_id),
    problem: chosen(given.problem, known.problem),
    solution: chosen(given.solution, known.solution),
    note: chosen(given.note, known.note),
  }
  const marks = attendance
    ? marksFrom(attendance)
    : (await marksOf(trx, known.row_id)).map(({ person_id, present, absence_reason }) => ({
        person_id,
        present,
        absence_reason,
      }))
  await checkActivity(trx, studio, facts, marks, desk.clock.today())
  await replaceActivity(trx, known.row_id, { facts, marks }, stampOf(context))
  audit({
    subject: { kind: 'studio', id: studio.id },
    detail: { activity: activityId, ...given, ...(attendance && { marked: marks.length }) },
  })
  return {}
})
