import { insertRemark, markRelease } from '../../../db/roster/review.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { commands, stampOf } from '../procedure.ts'
import { frozenNote, intact } from './frozen-roster.ts'
import { ownRelease } from './own-release.ts'

/** A reviewer's remark on one line of what was released to them. */
export const remark = commands.roster.remark.handler(async ({ context, input }) => {
  const { trx } = context
  const { releaseId, sheet, line, text } = input
  const { release, frozen } = await ownRelease(trx, context, releaseId)
  const row = intact(frozen).sheets[sheet]?.rows[line]
  if (row?.role !== 'body') return refuseField('line', 'no_such_line', line)
  const remarkId = newId<'roster_remark'>()
  await insertRemark(
    trx,
    { id: remarkId, roster_release_id: release.id, sheet, line, record: row.record ?? null, text },
    stampOf(context),
  )
  // who goes on remarking is not done
  if (release.finished_at !== null) await markRelease(trx, release.id, { finished_at: null })
  context.audit(frozenNote(frozen, { releaseId, remarkId, sheet, line }))
  return { remarkId }
})
