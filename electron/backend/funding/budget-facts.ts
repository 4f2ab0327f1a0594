import { appropriationsOf, expensesOf, paidOutIn } from '../../../db/funding/budget.ts'
import type { Reader } from '../../../db/open.ts'
import type { View } from '../../../db/versioned.ts'
import type { BudgetPurpose } from '../../../shared/domain/reward.ts'
import type { BudgetFacts } from '../../../shared/policy/facts/funding.ts'

/** The county's money of a calendar year as it is on record by the day. */
export async function budgetBook(read: Reader, year: number, view: View) {
  const appropriations = await appropriationsOf(read, year, view)
  const expenses = await expensesOf(read, year, view)
  const paidOut = await paidOutIn(read, year, view)
  const sum = (rows: readonly { amount_fen: number }[]) => rows.reduce((fen, r) => fen + r.amount_fen, 0)
  const of = (purpose: BudgetPurpose) => {
    const own = appropriations.filter((a) => a.purpose === purpose)
    return {
      /** Null where nothing is entered for the purpose: not known, never zero. */
      openingFen: own.length === 0 ? null : sum(own.filter((a) => a.opening === 1)),
      addedFen: sum(own.filter((a) => a.opening === 0)),
    }
  }
  return {
    year,
    appropriations,
    expenses,
    training: { ...of('training'), spentFen: sum(expenses) },
    studio: { ...of('studio'), spentFen: paidOut.studioFen },
    reward: { ...of('reward'), spentFen: paidOut.rewardFen },
  }
}

/** The budget as the policy reads it, in yuan; what is not entered stays unknown. */
export function budgetFacts({
  year,
  training,
  studio,
}: Awaited<ReturnType<typeof budgetBook>>): Partial<BudgetFacts> {
  const known = training.openingFen !== null
  return {
    year,
    ...(known
      ? {
          training: ((training.openingFen ?? 0) + training.addedFen) / 100,
          trainingSpent: training.spentFen / 100,
        }
      : {}),
    ...(studio.openingFen === null
      ? {}
      : { studios: studio.openingFen / 100, studiosAddedMidYear: studio.addedFen / 100 }),
  }
}
