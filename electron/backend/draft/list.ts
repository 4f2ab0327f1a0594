import { draftsOf } from '../../../db/draft/draft.ts'
import { queries } from '../procedure.ts'

export const list = queries.draft.list.handler(async ({ context }) => ({
  rows: await draftsOf(context.read, context.desk.store.seal, context.actor.accountId),
}))
