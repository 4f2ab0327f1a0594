import { commands } from '../procedure.ts'
import { copyOf, frozenNote, readFrozen } from './frozen-roster.ts'

export const printFrozen = commands.roster.printFrozen.handler(async ({ context, input }) => {
  const frozen = await readFrozen(context.trx, context.desk.store.seal, input.frozenId)
  const document = copyOf(frozen, input.reason)
  context.audit(frozenNote(frozen, { reason: input.reason ?? null }))
  return document
})
