import type { allocationsOf, spendingsOf } from '../../../db/funding/account.ts'
import type { StudioHead } from '../../../db/studio/studio.ts'
import { type Day, holdsOn } from '../../../shared/kernel/day.ts'
import type { StudioFundFacts } from '../../../shared/policy/facts/funding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import type { Window } from '../../../shared/policy/rules/window.ts'
import { parameterOn } from '../../../shared/policy/version.ts'
import { yearsOf } from '../studio/shape.ts'

type Rows<F extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<F>>

/** A studio's money as it is on record. */
export interface Ledger {
  head: StudioHead
  allocations: Rows<typeof allocationsOf>
  spendings: Rows<typeof spendingsOf>
}

const sum = (rows: readonly { amount_fen: number }[]): number =>
  rows.reduce((total, row) => total + row.amount_fen, 0)

/** The management year a day's spending is charged to; null outside the cycle. */
export const chargedYear = (head: StudioHead, on: Day): Window | null =>
  yearsOf(head).find((y) => holdsOn(y, on)) ?? null

const spentIn = ({ spendings }: Ledger, year: Window) => spendings.filter((s) => holdsOn(year, s.spent_on))
const allottedFor = ({ allocations }: Ledger, year: Window) =>
  allocations.filter((a) => a.management_year === year.number)

/** What the policy gives a studio for a management year, in fen; null where no version covers its first day. */
function dueFen(head: StudioHead, year: Window, { policy }: Context): number | null {
  const yuan = parameterOn(policy, `fund.studio.${head.track}`, year.from)
  return typeof yuan === 'number' ? yuan * 100 : null
}

/** One management year of the account. Money serves its own year and lapses with it (口径 A33). */
export function accountYear(ledger: Ledger, year: Window, context: Context, frozen: boolean) {
  const allottedFen = sum(allottedFor(ledger, year))
  const spentFen = sum(spentIn(ledger, year))
  const left = allottedFen - spentFen
  const running = holdsOn(year, context.asOf)
  return {
    ...year,
    dueFen: dueFen(ledger.head, year, context),
    allottedFen,
    spentFen,
    balanceFen: running && !frozen ? left : 0,
    lapsedFen: year.to < context.asOf ? left : 0,
  }
}

/** More that is asked for than stands on record, in fen. */
export interface Asked {
  allotFen?: number
  spendFen?: number
  category?: string
}

/** The money of a management year as the policy reads it, in yuan, with what is asked for on top. */
export function fundFacts(ledger: Ledger, year: Window, asked: Asked = {}): StudioFundFacts {
  const { head } = ledger
  const spent = spentIn(ledger, year)
  const { allotFen, spendFen = 0, category } = asked
  // whoever spends or asks for money is not told that the county still owes some
  const demanded = allotFen === undefined ? (spendFen > 0 ? 0 : null) : allotFen / 100
  return {
    track: head.track,
    cycle: { from: head.from_on, to: head.to_on },
    managementYear: year.number,
    allotted: sum(allottedFor(ledger, year)) / 100,
    charged: (sum(spent) + spendFen) / 100,
    demanded,
    revokedOn: head.dissolved_on,
    spending: [
      ...spent.map((s) => ({ category: s.category, amount: s.amount_fen / 100 })),
      ...(category ? [{ category, amount: spendFen / 100 }] : []),
    ],
  }
}
