import { commands } from '../procedure.ts'
import { evidenceFor } from './access.ts'
import { pieceOf } from './piece.ts'

const piece = 2 ** 20

export const exportEvidence = commands.evidence.export.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { found } = await evidenceFor(context, trx, input.evidenceId)
  const staged = desk.files.begin(found.name, found.bytes)
  for (let offset = 0; offset < found.bytes; offset += piece)
    desk.files.append(staged.id, pieceOf(desk.store.evidence, found, offset, piece))
  audit({
    subject: { kind: found.subject_kind, id: found.subject_id },
    detail: { evidence: found.id, name: found.name, bytes: found.bytes },
  })
  return { fileId: staged.id as never, name: found.name }
})
