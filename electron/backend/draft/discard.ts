import { discardDraft } from '../../../db/draft/draft.ts'
import { notes } from '../procedure.ts'

export const discard = notes.draft.discard.handler(async ({ context, input }) => {
  await discardDraft(context.trx, context.actor.accountId, input.form)
  return {}
})
