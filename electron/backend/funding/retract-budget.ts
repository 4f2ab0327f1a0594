import { retractEntry } from '../../../db/funding/budget.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'

export const retractAppropriation = commands.funding.retractAppropriation.handler(
  async ({ context, input }) => {
    const { trx, audit } = context
    const { appropriationId: id, reason } = input
    if (!(await retractEntry(trx, 'appropriation', id, stampOf(context))))
      return refuse('NOT_FOUND', { kind: 'appropriation', id })
    audit({ detail: { appropriation: id, reason } })
    return {}
  },
)

export const retractTraining = commands.funding.retractTraining.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { expenseId: id, reason } = input
  if (!(await retractEntry(trx, 'training_expense', id, stampOf(context))))
    return refuse('NOT_FOUND', { kind: 'training_expense', id })
  audit({ detail: { expense: id, reason } })
  return {}
})
