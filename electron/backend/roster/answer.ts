import { currentRemark, findRelease, replaceAnswer } from '../../../db/roster/review.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'

/** Answers a remark; an answer given before is replaced and stays on record. */
export const answer = commands.roster.answer.handler(async ({ context, input }) => {
  const { trx } = context
  const { remarkId, verdict, text } = input
  const remark = await currentRemark(trx, remarkId)
  const release = remark && (await findRelease(trx, remark.roster_release_id))
  if (!release) return refuse('NOT_FOUND', { kind: 'roster_remark', id: remarkId })
  await replaceAnswer(
    trx,
    { id: context.desk.newId<'roster_answer'>(), roster_remark_id: remarkId, verdict, text },
    stampOf(context),
  )
  context.audit({
    subject: { kind: 'frozen_roster', id: release.frozen_roster_id },
    detail: { remarkId, verdict },
  })
  return {}
})
