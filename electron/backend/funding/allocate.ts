import { insertAllocation } from '../../../db/funding/account.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { refuseIfBarred } from '../policy/barred.ts'
import { policyOn } from '../policy/context.ts'
import { commands, stampOf } from '../procedure.ts'
import { studioFor } from '../studio/access.ts'
import { yearsOf } from '../studio/shape.ts'
import { fundFindings } from './fund-findings.ts'
import { ledgerOf } from './ledger.ts'

export const allocate = commands.funding.allocate.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { studioId, managementYear, amountFen, paidOn } = input
  await studioFor(context, trx, studioId)
  const today = desk.clock.today()
  if (paidOn > today) return refuseField('paidOn', 'in_future', paidOn, today)
  // money allotted after that day counts too: a year's sum is given once, whatever is entered first
  const ledger = await ledgerOf(trx, studioId, { asOf: today, knownAt: knownNow })
  const year = yearsOf(ledger.head).find((y) => y.number === managementYear)
  if (!year)
    return refuseField('managementYear', 'outside_cycle', managementYear, yearsOf(ledger.head).length)
  if (paidOn < year.from) return refuseField('paidOn', 'before_year', paidOn, year.from)
  refuseIfBarred(
    fundFindings(ledger, year, await policyOn(trx, { asOf: paidOn }), ['fund.allotment', 'fund.instalment'], {
      allotFen: amountFen,
    }),
  )
  const allocationId = newId<'allocation'>()
  await insertAllocation(
    trx,
    {
      id: allocationId,
      studio_id: studioId,
      management_year: managementYear,
      amount_fen: amountFen,
      paid_on: paidOn,
      document_number: input.documentNumber,
    },
    stampOf(context),
  )
  audit({
    subject: { kind: 'studio', id: studioId },
    detail: { allocation: allocationId, managementYear, amountFen, paidOn },
  })
  return { allocationId }
})
