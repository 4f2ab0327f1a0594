import { refuseField } from '../../../../shared/contract/errors.ts'
import { spendingStatement } from '../../../../shared/documents/spending-statement.ts'
import { yearOf } from '../../../../shared/kernel/day.ts'
import { chargedYear } from '../../funding/account-facts.ts'
import { ledgerOf } from '../../funding/ledger.ts'
import { viewOf } from '../../procedure.ts'
import { studioFor } from '../../studio/access.ts'
import { nameOf } from '../../studio/composition.ts'
import { dayWithin, yearOn, yearsOf } from '../../studio/shape.ts'
import { countyName, type FormContext, filledBy, needed } from './parts.ts'

/** 经费使用明细表 of one studio in one management year (default: that of the day, or the last). */
export async function buildSpendingStatement(form: FormContext) {
  const { read, call, request } = form
  const view = viewOf(call, request)
  const studioId = needed(request, 'studioId')
  await studioFor(call, read, studioId)
  const ledger = await ledgerOf(read, studioId, view)
  const { head } = ledger
  const number = request.year ?? yearOn(head, dayWithin(head, view.asOf))?.number
  const year = yearsOf(head).find((y) => y.number === number)
  if (!year) return refuseField('year', 'outside_cycle', number ?? null, yearsOf(head).length)
  const allotted = ledger.allocations.filter((a) => a.management_year === year.number)
  const spent = ledger.spendings
    .filter((s) => chargedYear(head, s.spent_on)?.number === year.number)
    .sort((a, b) => (a.spent_on < b.spent_on ? -1 : a.spent_on > b.spent_on ? 1 : 0))
  const county = await countyName(read)
  return spendingStatement({
    studio: nameOf({ head }),
    filledBy: filledBy(county, form),
    period: `${yearOf(year.from)}—${yearOf(year.to)}管理年度`,
    allocated: allotted.length === 0 ? null : allotted.reduce((all, a) => all + a.amount_fen, 0),
    spending: spent.map((s) => ({
      record: s.id,
      on: s.spent_on,
      category: s.category,
      purpose: s.purpose,
      voucher: s.voucher,
      amount: s.amount_fen,
      handledBy: null,
    })),
  })
}
