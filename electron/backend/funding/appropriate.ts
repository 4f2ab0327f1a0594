import { insertAppropriation } from '../../../db/funding/budget.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { yearOf } from '../../../shared/kernel/day.ts'
import { commands, stampOf } from '../procedure.ts'

export const appropriate = commands.funding.appropriate.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { year, purpose, opening, amountFen, setOn, documentNumber } = input
  const today = desk.clock.today()
  if (setOn > today) return refuseField('setOn', 'in_future', setOn, today)
  // a budget is set before its year or in it; what comes later belongs to another
  if (yearOf(setOn) > year) return refuseField('setOn', 'outside_year', setOn, year)
  const appropriationId = desk.newId<'appropriation'>()
  await insertAppropriation(
    trx,
    {
      id: appropriationId,
      year,
      purpose,
      opening: Number(opening),
      amount_fen: amountFen,
      set_on: setOn,
      document_number: documentNumber,
    },
    stampOf(context),
  )
  audit({ detail: { appropriation: appropriationId, ...input } })
  return { appropriationId }
})
