import { eventsOf, traineesIn } from '../../../db/cohort/event.ts'
import { defencesOf } from '../../../db/cohort/graduation.ts'
import { recorderNames, schoolNames } from '../../../db/cohort/kept.ts'
import type { Reader } from '../../../db/open.ts'
import { queries, viewOf } from '../procedure.ts'
import { shapeDefence, shapeEvent } from './shown.ts'

/** Events as pages show them, with who took part. */
export async function shownEvents(read: Reader, rows: Awaited<ReturnType<typeof eventsOf>>) {
  const trainees = await traineesIn(
    read,
    rows.map((r) => r.row_id as unknown as number),
  )
  const schools = await schoolNames(
    read,
    rows.map((r) => r.school_id),
  )
  const name = await recorderNames(read)
  return rows.map((row) => shapeEvent(row, trainees, schools, name))
}

export const events = queries.cohort.events.handler(async ({ context, input }) => {
  const rows = await eventsOf(context.read, { cohortId: input.cohortId }, viewOf(context, input))
  return { rows: await shownEvents(context.read, rows) }
})

export const defences = queries.cohort.defences.handler(async ({ context, input }) => {
  const { read } = context
  const name = await recorderNames(read)
  const rows = await defencesOf(read, input.cohortId, viewOf(context, input))
  return { rows: rows.map((row) => shapeDefence(row, name)) }
})
