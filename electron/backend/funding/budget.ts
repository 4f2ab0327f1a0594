import { studioHeads } from '../../../db/studio/studio.ts'
import { countyId } from '../../../shared/domain/policy.ts'
import { dayOf, holdsOn, minDay } from '../../../shared/kernel/day.ts'
import { findingsAbout } from '../../../shared/policy/questions.ts'
import { parameterOn } from '../../../shared/policy/version.ts'
import { policyOn } from '../policy/context.ts'
import { queries, viewOf } from '../procedure.ts'
import { lifeOf } from '../studio/shape.ts'
import { budgetBook, budgetFacts } from './budget-facts.ts'

export const budget = queries.funding.budget.handler(async ({ context, input }) => {
  const { read } = context
  const { year } = input
  const view = viewOf(context, input)
  // a year that is over is judged as its last day left it
  const on = minDay(view.asOf, dayOf(year, 12, 31))
  const book = await budgetBook(read, year, view)
  const policy = await policyOn(read, { ...view, asOf: on })
  const alive = (await studioHeads(read, view)).filter((s) => holdsOn(lifeOf(s), on))
  const count = (track: 'principal' | 'teacher') => alive.filter((s) => s.track === track).length
  const studios = { principalStudios: count('principal'), teacherStudios: count('teacher') }
  const findings = findingsAbout(
    'budget',
    { ...budgetFacts(book), ...studios },
    { kind: 'county', id: countyId },
    policy,
  )
  const least = parameterOn(policy.policy, 'fund.training', on)
  const required = findings.find((f) => f.question === 'fund.studio-budget')?.figures.required
  const fen = (yuan: unknown) => (typeof yuan === 'number' ? yuan * 100 : null)
  return {
    year,
    scopes: {
      training: { ...book.training, leastFen: fen(least) },
      studio: { ...book.studio, leastFen: fen(required) },
      reward: { ...book.reward, leastFen: null },
    },
    appropriations: book.appropriations.map((a) => ({
      id: a.id,
      purpose: a.purpose,
      opening: a.opening === 1,
      amountFen: a.amount_fen,
      setOn: a.set_on,
      documentNumber: a.document_number,
    })),
    expenses: book.expenses.map((e) => ({
      id: e.id,
      spentOn: e.spent_on,
      amountFen: e.amount_fen,
      purpose: e.purpose,
      voucher: e.voucher,
    })),
    findings,
  }
})
