import { keptOf } from '../../../db/cohort/kept.ts'
import { schoolStanding } from '../../../db/cohort/school.ts'
import { insertKept, replaceKept } from '../../../db/kept.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { addDays } from '../../../shared/kernel/day.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { commands, stampOf } from '../procedure.ts'
import { checkEnrolledOn, enrolmentFor, keptFor } from './kept-for.ts'

/** A school known to be neither rural nor weak can't be the one a trainee helps; one nobody has described can. */
export const pairSchool = commands.cohort.pairSchool.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { enrolmentId, schoolId, fromOn, reason } = input
  checkEnrolledOn('fromOn', await enrolmentFor(trx, enrolmentId), fromOn)
  const school = await schoolStanding(trx, schoolId, { asOf: fromOn, knownAt: knownNow })
  if (!school) return refuseField('schoolId', 'unknown', schoolId)
  if (school.area !== null && school.area !== 'rural' && school.weak === 0)
    return refuseField('schoolId', 'not_rural_or_weak', school.name)
  const stamp = stampOf(context)
  const standing = await keptOf(trx, 'school_pairing', [enrolmentId], { knownAt: knownNow })
  const later = standing.find((p) => p.from_on >= fromOn)
  if (later) return refuseField('fromOn', 'pair_starts_later', fromOn, later.from_on)
  const ended = standing.filter((p) => p.to_on === null || p.to_on >= fromOn)
  for (const { row_id, recorded_at, recorded_by, retracted_at, retracted_by, ...facts } of ended)
    await replaceKept(trx, 'school_pairing', row_id as never, { ...facts, to_on: addDays(fromOn, -1) }, stamp)
  const pairingId = newId<'school_pairing'>()
  await insertKept(
    trx,
    'school_pairing',
    { id: pairingId, enrolment_id: enrolmentId, school_id: schoolId, from_on: fromOn, to_on: null, reason },
    stamp,
  )
  audit({
    subject: { kind: 'enrolment', id: enrolmentId },
    detail: { pairing: pairingId, school: schoolId, fromOn, ended: ended.map((p) => p.id) },
  })
  return { pairingId, ended: ended.map((p) => p.id) }
})

export const endSchoolPairing = commands.cohort.endSchoolPairing.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { pairingId, toOn, reason } = input
  const { rowId, facts } = await keptFor(trx, 'school_pairing', pairingId)
  if (facts.to_on !== null) return refuseField('toOn', 'already_ended', toOn, facts.to_on)
  if (toOn < facts.from_on) return refuseField('toOn', 'before_start', toOn, facts.from_on)
  await replaceKept(trx, 'school_pairing', rowId, { ...facts, to_on: toOn, reason }, stampOf(context))
  audit({
    subject: { kind: 'enrolment', id: facts.enrolment_id },
    detail: { pairing: pairingId, toOn, reason },
  })
  return {}
})
