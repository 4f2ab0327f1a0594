import { applicationsOf } from '../../../db/selection/application.ts'
import { panelOf, replaceRecusal, replaceScore, scoresOf } from '../../../db/selection/review.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { selectionAt } from './at-step.ts'

/** Points an expert had given before standing back fall away; the others decide alone. */
export const recuse = commands.selection.recuse.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { selectionId, applicationId, expertId, reason } = input
  await selectionAt(trx, selectionId, ['expert_review'])
  const { experts } = await panelOf(trx, selectionId)
  const applications = await applicationsOf(trx, selectionId, {
    asOf: desk.clock.today(),
    knownAt: knownNow,
  })
  if (!applications.some((a) => a.id === applicationId))
    return refuseField('applicationId', 'unknown', applicationId)
  if (!experts.some((e) => e.id === expertId)) return refuseField('expertId', 'unknown', expertId)
  const stamp = stampOf(context)
  await replaceRecusal(
    trx,
    { id: desk.newId<'recusal'>(), application_id: applicationId, expert_id: expertId, reason },
    stamp,
  )
  const given = (await scoresOf(trx, selectionId)).filter(
    (s) => s.application_id === applicationId && s.expert_id === expertId,
  )
  if (reason !== null)
    for (const { application_id, expert_id, criterion_id } of given)
      await replaceScore(trx, { application_id, expert_id, criterion_id, points: null }, stamp)
  audit({
    subject: { kind: 'application', id: applicationId },
    detail: { expert: expertId, reason, cleared: reason === null ? 0 : given.length },
  })
  return {}
})
