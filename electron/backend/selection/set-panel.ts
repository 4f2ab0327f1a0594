import { panelOf, replacePanel } from '../../../db/selection/review.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { selectionAt } from './at-step.ts'

const whole = 100

export const setPanel = commands.selection.setPanel.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { selectionId } = input
  await selectionAt(trx, selectionId, ['applications', 'unit_review', 'expert_review'])
  const before = await panelOf(trx, selectionId)
  const weights = input.criteria.reduce((sum, c) => sum + c.weight, 0)
  if (Math.abs(weights - whole) > 0.001) return refuseField('criteria', 'weights_not_whole', weights, whole)
  for (const list of ['criteria', 'experts'] as const)
    for (const [i, one] of input[list].entries()) {
      if (input[list].findIndex((other) => other.name === one.name) < i)
        refuseField(`${list}.${i}.name`, 'twice', one.name)
      if (one.id && !before[list].some((other) => other.id === one.id))
        refuseField(`${list}.${i}.id`, 'unknown', one.id)
    }
  const criteria = input.criteria.map((c, position) => ({
    id: c.id ?? desk.newId<'criterion'>(),
    selection_id: selectionId,
    name: c.name,
    weight: c.weight,
    most: c.most,
    position,
  }))
  const experts = input.experts.map((e, position) => ({
    id: e.id ?? desk.newId<'expert'>(),
    selection_id: selectionId,
    name: e.name,
    unit: e.unit,
    position,
  }))
  await replacePanel(trx, selectionId, { criteria, experts }, stampOf(context))
  audit({
    subject: { kind: 'selection', id: selectionId },
    detail: {
      criteria: criteria.map(({ name, weight, most }) => ({ name, weight, most })),
      experts: experts.map((e) => e.name),
    },
  })
  return { criterionIds: criteria.map((c) => c.id), expertIds: experts.map((e) => e.id) }
})
