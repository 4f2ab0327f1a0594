import { certificatesOf, insertCertificate } from '../../../db/recognition/certificate.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { standingCertificate } from '../recognition/standing-certificate.ts'
import { annul, certificateFor } from '../recognition/void-certificate.ts'

export const reissueCertificate = commands.cohort.reissueCertificate.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { issuedOn, reason } = input
  const today = desk.clock.today()
  const { id, kind, subject_id, graduation_id, person_id, number, ...before } = await certificateFor(
    trx,
    'graduation',
    input.certificateId,
  )
  if (issuedOn > today) return refuseField('issuedOn', 'in_future', issuedOn, today)
  if (issuedOn < before.issued_on) return refuseField('issuedOn', 'before_start', issuedOn, before.issued_on)
  const held = standingCertificate(await certificatesOf(trx, [subject_id], { knownAt: knownNow }), subject_id)
  if (held?.id !== id) return refuseField('certificateId', 'not_standing', number)
  const certificateId = desk.newId<'certificate'>()
  const issue = before.issue + 1
  await insertCertificate(
    trx,
    {
      id: certificateId,
      kind,
      subject_id,
      graduation_id,
      person_id,
      number,
      issue,
      issued_on: issuedOn,
      reason,
    },
    stampOf(context),
  )
  audit({
    subject: { kind: 'enrolment', id: subject_id },
    detail: { certificate: number, issue, issuedOn, reason },
  })
  return { certificateId, issue }
})

export const voidCertificate = commands.cohort.voidCertificate.handler(({ context, input }) =>
  annul(context, 'graduation', input),
)
