import { keepDraft } from '../../../db/draft/draft.ts'
import { notes } from '../procedure.ts'

export const keep = notes.draft.keep.handler(async ({ context, input }) => {
  const { trx, desk, actor } = context
  await keepDraft(trx, desk.store.seal, actor.accountId, { ...input, keptAt: desk.clock.now() })
  return {}
})
