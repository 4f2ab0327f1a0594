import { moveSelection } from '../../../db/selection/selection.ts'
import { knownNow } from '../../../db/versioned.ts'
import { type SelectionStep, selectionSteps, stepIndex } from '../../../shared/domain/selection.ts'
import { commands, stampOf } from '../procedure.ts'
import { refuseIfBlocked, selectionAt } from './at-step.ts'
import { obstacles, standingOf } from './standing.ts'

export const moveOn = commands.selection.moveOn.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { selectionId } = input
  const row = await selectionAt(trx, selectionId, ['applications', 'unit_review', 'expert_review'])
  const today = desk.clock.today()
  const standing = await standingOf(trx, selectionId, { asOf: today, knownAt: knownNow })
  refuseIfBlocked(row, obstacles(standing, today))
  const step = selectionSteps[stepIndex(row.step) + 1] as SelectionStep
  await moveSelection(
    trx,
    {
      id: desk.newId<'selection_move'>(),
      selection_id: selectionId,
      from_step: row.step,
      to_step: step,
      reason: null,
    },
    stampOf(context),
  )
  audit({ subject: { kind: 'selection', id: selectionId }, detail: { from: row.step, to: step } })
  return { step }
})
