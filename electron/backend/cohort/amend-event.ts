import { insertEvent, traineesIn } from '../../../db/cohort/event.ts'
import { replaceKept } from '../../../db/kept.ts'
import { commands, stampOf } from '../procedure.ts'
import { checkEvent } from './check-event.ts'
import { amended, keptFor } from './kept-for.ts'
import { placed } from './placed.ts'

const columns = {
  kind: 'kind',
  topic: 'topic',
  fromOn: 'from_on',
  toOn: 'to_on',
  place: 'place',
  schoolId: 'school_id',
  inCounty: 'in_county',
  organiser: 'organiser',
  note: 'note',
} as const

export const amendEvent = commands.cohort.amendEvent.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { eventId, enrolmentIds, inCounty, ...given } = input
  const { rowId, facts } = await keptFor(trx, 'programme_event', eventId)
  const county = inCounty === undefined ? {} : { inCounty: inCounty === null ? null : Number(inCounty) }
  const next = placed(amended(facts, columns, { ...given, ...county }))
  const trainees = enrolmentIds ?? (await traineesIn(trx, [rowId])).map((t) => t.enrolment_id)
  await checkEvent(trx, next, trainees, desk.clock.today())
  const stamp = stampOf(context)
  await replaceKept(trx, 'programme_event', rowId, null, stamp)
  await insertEvent(trx, next, trainees, stamp)
  audit({ subject: { kind: 'cohort', id: facts.cohort_id }, detail: { event: eventId, ...given } })
  return {}
})

export const retractEvent = commands.cohort.retractEvent.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { rowId, facts } = await keptFor(trx, 'programme_event', input.eventId)
  await replaceKept(trx, 'programme_event', rowId, null, stampOf(context))
  audit({ subject: { kind: 'cohort', id: facts.cohort_id }, detail: input })
  return {}
})
