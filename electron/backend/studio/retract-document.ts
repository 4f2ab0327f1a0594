import { currentDocument, retractDocument as retract } from '../../../db/studio/document.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { mayFile } from '../../../shared/domain/filing.ts'
import { commands, stampOf } from '../procedure.ts'
import { studioFor } from './access.ts'

export const retractDocument = commands.studio.retractDocument.handler(async ({ context, input }) => {
  const { trx, audit, actor } = context
  const { documentId, reason } = input
  const document = await currentDocument(trx, documentId)
  if (!document) return refuse('NOT_FOUND', { kind: 'studio_document', id: documentId })
  await studioFor(context, trx, document.studio_id)
  if (!mayFile(actor.role, document.kind))
    return refuse('FORBIDDEN', { procedure: 'studio.retractDocument', role: actor.role })
  await retract(trx, document.row_id, stampOf(context))
  audit({
    subject: { kind: 'studio', id: document.studio_id },
    detail: { document: documentId, kind: document.kind, reason },
  })
  return {}
})
