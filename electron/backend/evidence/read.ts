import { queries } from '../procedure.ts'
import { evidenceFor } from './access.ts'
import { pieceOf } from './piece.ts'

const piece = 512 * 1024

export const read = queries.evidence.read.handler(async ({ context, input }) => {
  const { found } = await evidenceFor(context, context.read, input.evidenceId)
  const bytes = pieceOf(context.desk.store.evidence, found, input.offset, piece)
  return {
    name: found.name,
    type: found.type,
    size: found.bytes,
    base64: Buffer.from(bytes).toString('base64'),
  }
})
