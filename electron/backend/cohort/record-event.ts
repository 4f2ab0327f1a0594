import { insertEvent } from '../../../db/cohort/event.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { commands, stampOf } from '../procedure.ts'
import { checkEvent } from './check-event.ts'
import { placed } from './placed.ts'

export const recordEvent = commands.cohort.recordEvent.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { enrolmentIds } = input
  const facts = placed({
    id: newId<'programme_event'>(),
    cohort_id: input.cohortId,
    kind: input.kind,
    topic: input.topic,
    from_on: input.fromOn,
    to_on: input.toOn ?? input.fromOn,
    place: input.place,
    school_id: input.schoolId,
    in_county: input.inCounty === null ? null : Number(input.inCounty),
    organiser: input.organiser,
    note: input.note,
  })
  await checkEvent(trx, facts, enrolmentIds, desk.clock.today())
  await insertEvent(trx, facts, enrolmentIds, stampOf(context))
  audit({
    subject: { kind: 'cohort', id: input.cohortId },
    detail: { event: facts.id, kind: facts.kind, fromOn: facts.from_on, trainees: enrolmentIds.length },
  })
  return { eventId: facts.id }
})
