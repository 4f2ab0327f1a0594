import { holdsOn } from '../../../shared/kernel/day.ts'
import { policyOn } from '../policy/context.ts'
import { queries, viewOf } from '../procedure.ts'
import { studioFor } from '../studio/access.ts'
import { compositionFindings } from '../studio/composition.ts'
import { dayWithin, lifeOf, yearsOf } from '../studio/shape.ts'
import { accountYear, chargedYear } from './account-facts.ts'
import { frozenBy } from './frozen.ts'
import { fundFindings } from './fund-findings.ts'
import { ledgerOf } from './ledger.ts'

export const account = queries.funding.account.handler(async ({ context, input }) => {
  const { read } = context
  await studioFor(context, read, input.studioId)
  const view = viewOf(context, input)
  const ledger = await ledgerOf(read, input.studioId, view)
  const { head, records } = ledger
  const policy = await policyOn(read, view)
  const alive = holdsOn(lifeOf(head), view.asOf)
  const freezing = frozenBy(compositionFindings(records, { ...policy, asOf: dayWithin(head, view.asOf) }))
  const frozen = !alive || freezing.length > 0
  const current = alive ? chargedYear(head, view.asOf) : null
  return {
    years: yearsOf(head).map((year) => accountYear(ledger, year, policy, frozen)),
    managementYear: current?.number ?? null,
    frozen,
    allocations: ledger.allocations.map((a) => ({
      id: a.id,
      managementYear: a.management_year,
      amountFen: a.amount_fen,
      paidOn: a.paid_on,
      documentNumber: a.document_number,
      recordedAt: a.recorded_at,
    })),
    spendings: ledger.spendings.map((s) => ({
      id: s.id,
      managementYear: chargedYear(head, s.spent_on)?.number ?? null,
      spentOn: s.spent_on,
      category: s.category,
      amountFen: s.amount_fen,
      purpose: s.purpose,
      voucher: s.voucher,
      activity: s.activity_id && s.activity_topic ? { id: s.activity_id, topic: s.activity_topic } : null,
      recordedAt: s.recorded_at,
    })),
    findings: [
      ...freezing,
      ...yearsOf(head)
        .filter((year) => year.from <= view.asOf)
        .flatMap((year) => fundFindings(ledger, year, policy, ['fund.allotment', 'fund.use'])),
    ],
  }
})
