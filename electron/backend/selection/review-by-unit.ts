import { applicationsOf } from '../../../db/selection/application.ts'
import { replaceUnitReview } from '../../../db/selection/review.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { selectionAt } from './at-step.ts'

export const reviewByUnit = commands.selection.reviewByUnit.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { selectionId, reviews, on } = input
  const row = await selectionAt(trx, selectionId, ['unit_review'])
  const today = desk.clock.today()
  if (on > today) return refuseField('on', 'in_future', on, today)
  if (on < row.opened_on) return refuseField('on', 'before_start', on, row.opened_on)
  const applications = await applicationsOf(trx, selectionId, { asOf: today, knownAt: knownNow })
  const stamp = stampOf(context)
  for (const [i, { applicationId, opinion, comment }] of reviews.entries()) {
    const field = `reviews.${i}.applicationId`
    const about =
      applications.find((a) => a.id === applicationId) ?? refuseField(field, 'unknown', applicationId)
    if (reviews.findIndex((r) => r.applicationId === applicationId) < i)
      refuseField(field, 'twice', about.name)
    if (about.withdrawn_on) refuseField(field, 'withdrawn', about.name, about.withdrawn_on)
    if (opinion !== 'agree' && comment === null)
      refuseField(`reviews.${i}.comment`, 'reason_missing', about.name)
    await replaceUnitReview(
      trx,
      {
        id: desk.newId<'unit_review'>(),
        application_id: applicationId,
        opinion,
        reviewed_on: on,
        comment,
      },
      stamp,
    )
  }
  audit({ subject: { kind: 'selection', id: selectionId }, detail: { reviews, on } })
  return {}
})
