import { insertKept, keptOf, replaceKept } from '../../../db/cohort/kept.ts'
import type { GraduationCertificateTable } from '../../../db/schema.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { commands, stampOf } from '../procedure.ts'
import { keptFor } from './kept-for.ts'

type Certificate = Pick<GraduationCertificateTable, 'id' | 'enrolment_id' | 'number' | 'issue' | 'void_on'>

/** The certificate of a trainee that holds: the last issue, unless it is void. */
export function standingCertificate<Row extends Certificate>(
  certificates: readonly Row[],
  enrolmentId: string,
): Row | undefined {
  return certificates.find(
    (c) =>
      c.enrolment_id === enrolmentId &&
      c.void_on === null &&
      !certificates.some((o) => o.number === c.number && o.issue > c.issue),
  )
}

export const reissueCertificate = commands.cohort.reissueCertificate.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { certificateId, issuedOn, reason } = input
  const today = desk.clock.today()
  const { facts } = await keptFor(trx, 'graduation_certificate', certificateId)
  if (issuedOn > today) return refuseField('issuedOn', 'in_future', issuedOn, today)
  if (issuedOn < facts.issued_on) return refuseField('issuedOn', 'before_start', issuedOn, facts.issued_on)
  const held = standingCertificate(
    await keptOf(trx, 'graduation_certificate', [facts.enrolment_id], { knownAt: knownNow }),
    facts.enrolment_id,
  )
  if (held?.id !== certificateId) return refuseField('certificateId', 'not_standing', facts.number)
  const id = newId<'graduation_certificate'>()
  const issue = facts.issue + 1
  await insertKept(
    trx,
    'graduation_certificate',
    { ...facts, id, issue, issued_on: issuedOn, reason },
    stampOf(context),
  )
  audit({
    subject: { kind: 'enrolment', id: facts.enrolment_id },
    detail: { certificate: facts.number, issue, issuedOn, reason },
  })
  return { certificateId: id, issue }
})

export const voidCertificate = commands.cohort.voidCertificate.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { certificateId, fromOn, reason, documentNumber } = input
  const { rowId, facts } = await keptFor(trx, 'graduation_certificate', certificateId)
  if (facts.void_on !== null) return refuseField('certificateId', 'already_void', facts.number, facts.void_on)
  if (fromOn < facts.issued_on) return refuseField('fromOn', 'before_start', fromOn, facts.issued_on)
  await replaceKept(
    trx,
    'graduation_certificate',
    rowId,
    { ...facts, void_on: fromOn, void_reason: reason, void_document_number: documentNumber },
    stampOf(context),
  )
  audit({
    subject: { kind: 'enrolment', id: facts.enrolment_id },
    detail: { certificate: facts.number, fromOn, reason, documentNumber },
  })
  return {}
})
