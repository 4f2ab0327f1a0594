import { findRelease, markRelease } from '../../../db/roster/review.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'

export const withdrawRelease = commands.roster.withdrawRelease.handler(async ({ context, input }) => {
  const { trx } = context
  const found = await findRelease(trx, input.releaseId)
  if (!found || found.withdrawn_at !== null)
    return refuse('NOT_FOUND', { kind: 'roster_release', id: input.releaseId })
  const { at, by } = stampOf(context)
  await markRelease(trx, found.id, { withdrawn_at: at, withdrawn_by: by })
  context.audit({
    subject: { kind: 'frozen_roster', id: found.frozen_roster_id },
    detail: { releaseId: found.id, reviewer: found.reviewer },
  })
  return {}
})
