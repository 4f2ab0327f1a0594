import { keptOf } from '../../../db/cohort/kept.ts'
import { enrolmentsWithCycle } from '../../../db/policy/enrolment.ts'
import {
  certificatesNumbered,
  certificatesOf,
  insertCertificate,
} from '../../../db/recognition/certificate.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { numbersFrom } from '../../../shared/kernel/number-series.ts'
import { refuseIfBarred } from '../policy/barred.ts'
import { policyOn } from '../policy/context.ts'
import { traineeFacts, traineeFindings } from '../policy/dossier/trainee.ts'
import { commands, stampOf } from '../procedure.ts'
import { standingCertificate } from '../recognition/standing-certificate.ts'

export const issueCertificates = commands.cohort.issueCertificates.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { cohortId, issuedOn, firstNumber } = input
  const today = desk.clock.today()
  if (issuedOn > today) return refuseField('issuedOn', 'in_future', issuedOn, today)
  const view = { asOf: issuedOn, knownAt: knownNow }
  const all = (await enrolmentsWithCycle(trx, {}, view)).filter((e) => e.cohort_id === cohortId)
  const ids = all.map((e) => e.id)
  const reviews = await keptOf(trx, 'graduation', ids, view)
  const given = await certificatesOf(trx, ids, view)
  const passed = (id: string) => reviews.some((r) => r.enrolment_id === id && r.grade !== 'fail')
  const chosen = input.enrolmentIds ?? ids.filter((id) => passed(id) && !standingCertificate(given, id))
  if (chosen.length === 0) return refuseField('enrolmentIds', 'missing')
  for (const [i, id] of chosen.entries()) {
    const field = `enrolmentIds.${i}`
    const own = all.find((e) => e.id === id) ?? refuseField(field, 'unknown', id)
    if (chosen.indexOf(id) < i) refuseField(field, 'twice', own.name)
    const held = standingCertificate(given, id)
    if (held) refuseField(field, 'certificate_held', own.name, held.number)
    const review = reviews.find((r) => r.enrolment_id === id)
    if (review && issuedOn < review.held_on)
      refuseField('issuedOn', 'before_assessment', issuedOn, review.held_on)
  }
  const policy = await policyOn(trx, { asOf: issuedOn })
  const trainees = await traineeFacts(trx, view, chosen)
  refuseIfBarred(
    trainees.flatMap((t) =>
      traineeFindings(t, t.review, { kind: 'trainee', id: t.enrolment.id }, policy).filter(
        (f) => f.question === 'cohort.certificate',
      ),
    ),
  )
  const numbers =
    numbersFrom(firstNumber, chosen.length) ?? refuseField('firstNumber', 'no_digits', firstNumber)
  const [used] = await certificatesNumbered(trx, numbers)
  if (used) return refuseField('firstNumber', 'taken', used.number, used.name)
  const stamp = stampOf(context)
  const certificates: { id: Id<'certificate'>; enrolmentId: Id<'enrolment'>; number: string }[] = []
  for (const [i, enrolmentId] of chosen.entries()) {
    const review = reviews.find((r) => r.enrolment_id === enrolmentId)
    if (!review) return refuse('NOT_FOUND', { kind: 'graduation', id: enrolmentId })
    const own = all.find((e) => e.id === enrolmentId)
    if (!own) return refuse('NOT_FOUND', { kind: 'enrolment', id: enrolmentId })
    const id = desk.newId<'certificate'>()
    const number = numbers[i] ?? firstNumber
    await insertCertificate(
      trx,
      {
        id,
        kind: 'graduation',
        subject_id: enrolmentId,
        graduation_id: review.id,
        person_id: own.person_id,
        number,
        issue: 1,
        issued_on: issuedOn,
        reason: null,
      },
      stamp,
    )
    certificates.push({ id, enrolmentId, number })
  }
  audit({
    subject: { kind: 'cohort', id: cohortId },
    detail: { issuedOn, certificates: certificates.map((c) => c.number) },
  })
  return { certificates }
})
