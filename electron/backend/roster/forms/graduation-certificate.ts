import { graduationCertificates } from '../../../../db/roster/certificates.ts'
import { refuse } from '../../../../shared/contract/errors.ts'
import { graduationCertificate } from '../../../../shared/documents/certificate.ts'
import type { DocumentModel } from '../../../../shared/domain/document.ts'
import { viewOf } from '../../procedure.ts'
import { countyName, type FormContext, needed } from './parts.ts'

/** 结业证书: a page for every certificate of a cohort that is the last of its number, or for one person's. */
export async function buildGraduationCertificate({
  read,
  call,
  request,
}: FormContext): Promise<DocumentModel> {
  const cohortId = needed(request, 'cohortId')
  const county = await countyName(read)
  const rows = await graduationCertificates(read, cohortId, request.personId, viewOf(call, request))
  const pages = rows
    .filter((row) => !rows.some((other) => other.number === row.number && other.issue > row.issue))
    .map((row, i) => {
      const page = graduationCertificate({
        county,
        issuer: `${county}教育局`,
        number: row.number,
        name: row.name,
        school: row.school ?? '',
        issuedOn: row.issued_on,
        issue: row.issue,
        voidFrom: row.void_on,
        programme: row.programme,
        from: row.from_on,
        to: row.to_on,
      })
      return { ...page, sheets: page.sheets.map((sheet) => ({ ...sheet, name: `${i + 1} ${row.name}` })) }
    })
  const [first] = pages
  if (!first) return refuse('NOT_FOUND', { kind: 'certificate', id: cohortId })
  return { ...first, sheets: pages.flatMap((page) => page.sheets) }
}
