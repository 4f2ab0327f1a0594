import { insertExpense } from '../../../db/funding/budget.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'

export const spendOnTraining = commands.funding.spendOnTraining.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { spentOn, amountFen, purpose, voucher } = input
  const today = desk.clock.today()
  if (spentOn > today) return refuseField('spentOn', 'in_future', spentOn, today)
  const expenseId = desk.newId<'training_expense'>()
  await insertExpense(
    trx,
    { id: expenseId, spent_on: spentOn, amount_fen: amountFen, purpose, voucher },
    stampOf(context),
  )
  audit({ detail: { expense: expenseId, spentOn, amountFen } })
  return { expenseId }
})
