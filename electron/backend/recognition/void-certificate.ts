import { currentCertificate, voidCertificate as recordVoid } from '../../../db/recognition/certificate.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { CertificateKind } from '../../../shared/domain/selection.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import { type CommandContext, commands, stampOf } from '../procedure.ts'

/** A certificate of a kind that stands. @throws Refusal NOT_FOUND */
export async function certificateFor(
  trx: CommandContext['trx'],
  kind: CertificateKind,
  id: Id<'certificate'>,
) {
  const found = await currentCertificate(trx, id)
  return found?.kind === kind ? found : refuse('NOT_FOUND', { kind: 'certificate', id })
}

/** Takes a certificate its force from a day, under a document; whoever it was given to may get one of a new number. */
export async function annul(
  context: CommandContext & Call,
  kind: CertificateKind,
  input: { certificateId: Id<'certificate'>; fromOn: Day; reason: string; documentNumber: string },
) {
  const { certificateId, fromOn, reason, documentNumber } = input
  const certificate = await certificateFor(context.trx, kind, certificateId)
  if (certificate.void_on !== null)
    return refuseField('certificateId', 'already_void', certificate.number, certificate.void_on)
  if (fromOn < certificate.issued_on)
    return refuseField('fromOn', 'before_start', fromOn, certificate.issued_on)
  await recordVoid(context.trx, certificate, { on: fromOn, reason, documentNumber }, stampOf(context))
  context.audit({
    subject:
      kind === 'graduation'
        ? { kind: 'enrolment', id: certificate.subject_id }
        : { kind: 'person', id: certificate.person_id },
    detail: { certificate: certificate.number, fromOn, reason, documentNumber },
  })
  return {}
}

export const voidCertificate = commands.recognition.voidCertificate.handler(({ context, input }) =>
  annul(context, 'recognition', input),
)
