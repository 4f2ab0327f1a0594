import { currentPair, replacePair } from '../../../db/cohort/mentor-pair.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'

export const endPair = commands.cohort.endPair.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { pairId, toOn, reason } = input
  const current = await currentPair(trx, pairId)
  if (!current) return refuse('NOT_FOUND', { kind: 'mentor_pair', id: pairId })
  const { row_id, recorded_at, recorded_by, retracted_at, retracted_by, ...facts } = current
  if (facts.to_on !== null) return refuseField('toOn', 'already_ended', toOn, facts.to_on)
  if (toOn < facts.from_on) return refuseField('toOn', 'before_start', toOn, facts.from_on)
  await replacePair(trx, row_id, { ...facts, to_on: toOn, reason }, stampOf(context))
  audit({ subject: { kind: 'enrolment', id: facts.enrolment_id }, detail: { pair: pairId, toOn, reason } })
  return {}
})
