import { insertObjection, listingOf, noticesOf } from '../../../db/selection/listing.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { selectionAt } from './at-step.ts'

export const object = commands.selection.object.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { selectionId, applicationId, receivedOn } = input
  await selectionAt(trx, selectionId, ['notice', 'result'])
  const today = desk.clock.today()
  if (receivedOn > today) return refuseField('receivedOn', 'in_future', receivedOn, today)
  const notice = (await noticesOf(trx, selectionId)).findLast((n) => n.retracted_at === null)
  if (notice && receivedOn < notice.from_on)
    return refuseField('receivedOn', 'before_start', receivedOn, notice.from_on)
  if (applicationId && !(await listingOf(trx, selectionId)).some((l) => l.application_id === applicationId))
    return refuseField('applicationId', 'not_listed', applicationId)
  const objectionId = desk.newId<'objection'>()
  await insertObjection(
    trx,
    {
      id: objectionId,
      selection_id: selectionId,
      application_id: applicationId,
      received_on: receivedOn,
      raised_by: input.raisedBy,
      content: input.content,
      outcome: null,
      handled_on: null,
      handling: null,
    },
    stampOf(context),
  )
  audit({
    subject: { kind: 'selection', id: selectionId },
    detail: { objection: objectionId, application: applicationId, receivedOn },
  })
  return { objectionId }
})
