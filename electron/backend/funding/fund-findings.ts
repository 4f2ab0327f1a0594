import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { findingsAbout } from '../../../shared/policy/questions.ts'
import type { Window } from '../../../shared/policy/rules/window.ts'
import { type Asked, fundFacts, type Ledger } from './account-facts.ts'

type FundQuestion = 'fund.allotment' | 'fund.instalment' | 'fund.use'

/** How a management year's money stands with the questions named. */
export function fundFindings(
  ledger: Ledger,
  year: Window,
  context: Context,
  questions: readonly FundQuestion[],
  asked?: Asked,
): Finding[] {
  const subject = { kind: 'studio', id: ledger.head.id }
  return findingsAbout('studioFund', fundFacts(ledger, year, asked), subject, context).filter((f) =>
    (questions as readonly string[]).includes(f.question),
  )
}
