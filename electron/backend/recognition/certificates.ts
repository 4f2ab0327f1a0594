import { certificatesOf, titleIdsOf, titlesForCertificates } from '../../../db/recognition/certificate.ts'
import { queries, viewOf } from '../procedure.ts'
import { voidFrom } from './void-from.ts'

export const certificates = queries.recognition.certificates.handler(async ({ context, input }) => {
  const { read } = context
  const titles = await titlesForCertificates(read, await titleIdsOf(read, input))
  const issued = await certificatesOf(
    read,
    titles.map((t) => t.id),
    viewOf(context, input),
  )
  return {
    rows: issued.flatMap((c) => {
      const title = titles.find((t) => t.id === c.subject_id)
      if (!title) return []
      return [
        {
          id: c.id,
          person: { id: c.person_id, name: title.name },
          titleId: title.id,
          kind: title.kind,
          number: c.number,
          issue: c.issue,
          issuedOn: c.issued_on,
          reason: c.reason,
          voidFrom: voidFrom(title, c),
          voidReason: c.void_reason,
          voidDocumentNumber: c.void_document_number,
        },
      ]
    }),
  }
})
