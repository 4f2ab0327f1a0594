import { markRelease } from '../../../db/roster/review.ts'
import { commands } from '../procedure.ts'
import { frozenNote } from './frozen-roster.ts'
import { ownRelease } from './own-release.ts'

export const finishReview = commands.roster.finishReview.handler(async ({ context, input }) => {
  const { releaseId, finished } = input
  const { release, frozen } = await ownRelease(context.trx, context, releaseId)
  await markRelease(context.trx, release.id, { finished_at: finished ? context.desk.clock.now() : null })
  context.audit(frozenNote(frozen, { releaseId, finished }))
  return {}
})
