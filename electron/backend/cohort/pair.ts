import { currentEnrolment } from '../../../db/cohort/cohort.ts'
import { insertPair, replacePair, standingPairs } from '../../../db/cohort/mentor-pair.ts'
import type { Writer } from '../../../db/open.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import type { Programme } from '../../../shared/domain/cohort.ts'
import { addDays, type Day, holdsOn } from '../../../shared/kernel/day.ts'
import { type Id, newId } from '../../../shared/kernel/id.ts'
import { commands, stampOf } from '../procedure.ts'

/** One side of a pair: enrolled in its programme, and still in it on the day. @throws Refusal FIELD_INVALID */
async function checkSide(
  trx: Writer,
  field: 'enrolmentId' | 'mentorEnrolmentId',
  id: Id<'enrolment'>,
  programme: Programme,
  on: Day,
): Promise<void> {
  const side = (await currentEnrolment(trx, id)) ?? refuseField(field, 'unknown', id)
  if (side.programme !== programme) refuseField(field, `not_${programme}`)
  const to = side.to_on ?? side.cohort_to
  if (!holdsOn({ from: side.from_on, to }, on)) refuseField(field, 'not_enrolled_then', on, to)
}

export const pair = commands.cohort.pair.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { enrolmentId, mentorEnrolmentId, fromOn, reason } = input
  await checkSide(trx, 'enrolmentId', enrolmentId, 'chuying', fromOn)
  await checkSide(trx, 'mentorEnrolmentId', mentorEnrolmentId, 'tengfei', fromOn)
  const stamp = stampOf(context)
  const standing = await standingPairs(trx, enrolmentId)
  const later = standing.find((p) => p.from_on >= fromOn)
  if (later) return refuseField('fromOn', 'pair_starts_later', fromOn, later.from_on)
  const ended = standing.filter((p) => p.to_on === null || p.to_on >= fromOn)
  for (const { row_id, recorded_at, recorded_by, retracted_at, retracted_by, ...facts } of ended)
    await replacePair(trx, row_id, { ...facts, to_on: addDays(fromOn, -1) }, stamp)
  const pairId = newId<'mentor_pair'>()
  await insertPair(
    trx,
    {
      id: pairId,
      enrolment_id: enrolmentId,
      mentor_enrolment_id: mentorEnrolmentId,
      from_on: fromOn,
      to_on: null,
      reason,
    },
    stamp,
  )
  audit({
    subject: { kind: 'enrolment', id: enrolmentId },
    detail: { pair: pairId, mentor: mentorEnrolmentId, fromOn, ended: ended.map((p) => p.id) },
  })
  return { pairId, ended: ended.map((p) => p.id) }
})
