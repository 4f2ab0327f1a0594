import {
  certificatesOf,
  schoolsOn,
  titleIdsOf,
  titlesForCertificates,
} from '../../../../db/recognition/certificate.ts'
import { refuseField } from '../../../../shared/contract/errors.ts'
import { recognitionCertificate } from '../../../../shared/documents/certificate.ts'
import type { DocumentModel } from '../../../../shared/domain/document.ts'
import { viewOf } from '../../procedure.ts'
import { voidFrom } from '../../recognition/void-from.ts'
import { countyName, type FormContext } from './parts.ts'

/** 认定证书 of one title, or one page each of everybody a batch recognised, in the order of their numbers. */
export async function buildRecognitionCertificate(form: FormContext): Promise<DocumentModel> {
  const { read, call, request } = form
  const { selectionId, titleId } = request
  const view = viewOf(call, request)
  if (!selectionId && !titleId) return refuseField('titleId', 'missing')
  const titles = await titlesForCertificates(read, await titleIdsOf(read, { selectionId, titleId }))
  const issued = await certificatesOf(
    read,
    titles.map((t) => t.id),
    view,
  )
  const latest = [...new Map(issued.map((c) => [c.subject_id, c])).values()]
  const schools = await schoolsOn(
    read,
    titles.map((t) => ({ personId: t.person_id, on: t.from_on })),
  )
  const county = await countyName(read)
  const papers = latest.flatMap((c) => {
    const title = titles.find((t) => t.id === c.subject_id)
    if (!title) return []
    return recognitionCertificate({
      county,
      issuer: `${county}教育局`,
      number: c.number,
      name: title.name,
      school: schools.get(title.person_id) ?? '',
      issuedOn: c.issued_on,
      issue: c.issue,
      voidFrom: voidFrom(title, c),
      title: title.kind,
      recognisedOn: title.from_on,
    })
  })
  const [first] = papers
  if (!first) return refuseField(titleId ? 'titleId' : 'selectionId', 'no_certificate')
  return {
    ...first,
    sheets: papers.flatMap((paper, i) =>
      paper.sheets.map((sheet) => (papers.length > 1 ? { ...sheet, name: `${i + 1}` } : sheet)),
    ),
  }
}
