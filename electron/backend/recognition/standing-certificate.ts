import type { CertificateTable } from '../../../db/schema.ts'

type Certificate = Pick<CertificateTable, 'id' | 'subject_id' | 'number' | 'issue' | 'void_on'>

/** The certificate of a title or an enrolment that holds: the last issue, unless it is void. */
export const standingCertificate = <Row extends Certificate>(
  certificates: readonly Row[],
  subjectId: string,
): Row | undefined =>
  certificates.find(
    (c) =>
      c.subject_id === subjectId &&
      c.void_on === null &&
      !certificates.some((o) => o.number === c.number && o.issue > c.issue),
  )
