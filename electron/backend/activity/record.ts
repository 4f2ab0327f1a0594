import { insertActivity } from '../../../db/activity/activity.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { commands, stampOf } from '../procedure.ts'
import { studioFor } from '../studio/access.ts'
import { checkActivity } from './check-activity.ts'
import { marksFrom } from './marks.ts'

export const record = commands.activity.record.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const studio = await studioFor(context, trx, input.studioId)
  const facts = {
    id: newId<'activity'>(),
    studio_id: studio.id,
    kind: input.kind,
    from_on: input.fromOn,
    to_on: input.toOn ?? input.fromOn,
    half_days: input.halfDays,
    topic: input.topic,
    place: input.place,
    host_id: input.hostId,
    visited_school_id: input.visitedSchoolId,
    problem: input.problem,
    solution: input.solution,
    note: input.note,
  }
  const marks = marksFrom(input.attendance)
  await checkActivity(trx, studio, facts, marks, desk.clock.today())
  await insertActivity(trx, facts, marks, stampOf(context))
  audit({
    subject: { kind: 'studio', id: studio.id },
    detail: { activity: facts.id, kind: facts.kind, fromOn: facts.from_on, marked: marks.length },
  })
  return { activityId: facts.id }
})
