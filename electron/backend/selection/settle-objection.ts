import { currentObjection, replaceObjection } from '../../../db/selection/listing.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { selectionSteps } from '../../../shared/domain/selection.ts'
import { commands, stampOf } from '../procedure.ts'
import { selectionAt } from './at-step.ts'

export const settleObjection = commands.selection.settleObjection.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { objectionId, outcome, handledOn, handling } = input
  const current = await currentObjection(trx, objectionId)
  if (!current) return refuse('NOT_FOUND', { kind: 'objection', id: objectionId })
  await selectionAt(trx, current.selection_id, selectionSteps)
  const today = desk.clock.today()
  if (handledOn > today) return refuseField('handledOn', 'in_future', handledOn, today)
  if (handledOn < current.received_on)
    return refuseField('handledOn', 'before_start', handledOn, current.received_on)
  const { row_id, recorded_at, recorded_by, retracted_at, retracted_by, ...facts } = current
  await replaceObjection(
    trx,
    row_id,
    { ...facts, outcome, handled_on: handledOn, handling },
    stampOf(context),
  )
  audit({
    subject: { kind: 'selection', id: current.selection_id },
    detail: { objection: objectionId, outcome, handledOn },
  })
  return {}
})
