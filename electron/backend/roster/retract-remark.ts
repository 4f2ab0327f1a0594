import { currentRemark, remarksOn, retractRemark as retract } from '../../../db/roster/review.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { frozenNote } from './frozen-roster.ts'
import { ownRelease } from './own-release.ts'

/** Takes an own remark back; one that was answered stays. */
export const retractRemark = commands.roster.retractRemark.handler(async ({ context, input }) => {
  const { trx } = context
  const { remarkId } = input
  const found = await currentRemark(trx, remarkId)
  if (!found) return refuse('NOT_FOUND', { kind: 'roster_remark', id: remarkId })
  const { release, frozen } = await ownRelease(trx, context, found.roster_release_id)
  const shown = (await remarksOn(trx, [release.id])).find((r) => r.id === remarkId)
  if (shown?.verdict) return refuseField('remarkId', 'answered_already')
  await retract(trx, remarkId, stampOf(context))
  context.audit(frozenNote(frozen, { releaseId: release.id, remarkId }))
  return {}
})
