import type { RewardStanding } from '../../../shared/domain/reward.ts'
import { yearOf } from '../../../shared/kernel/day.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { ask } from '../../../shared/policy/question.ts'
import { rewardAmount, rewardClaim, rewardPayer, rewardTotal } from '../../../shared/policy/rules/reward.ts'
import { isPaid, type RewardBook, type RewardEntry, rewardFacts } from './reward-book.ts'

export interface RewardLine {
  entry: RewardEntry
  standing: RewardStanding
  /** What the plan makes it worth, and what is to be paid now after the netting, in fen; null where it is not known. */
  dueFen: number | null
  payableFen: number | null
  offsetFen: number
  /** Why it is, or is not, paid now. */
  finding: Finding
}

const aboutPerson = (book: RewardBook) => ({ kind: 'person', id: book.person.id })
const fen = (yuan: unknown): number | null => (typeof yuan === 'number' ? Math.round(yuan * 100) : null)

/** The policy's answer about a person's rewards of one calendar year. */
export const yearFinding = (book: RewardBook, year: number, context: Context): Finding =>
  ask(rewardTotal, rewardFacts(book, { year }), aboutPerson(book), context)

/** Whether one reward is paid now: every other one is on record beside it. */
export const claimFinding = (book: RewardBook, claim: RewardEntry, context: Context): Finding =>
  ask(rewardClaim, rewardFacts(book, { claim }), aboutPerson(book), context)

/** Every reward of a person in a year, with what is owed for it. */
export function rewardLines(book: RewardBook, year: number, context: Context): RewardLine[] {
  return book.entries
    .filter((entry) => yearOf(entry.grantedOn) === year)
    .map((entry) => lineOf(book, entry, context))
}

function lineOf(book: RewardBook, entry: RewardEntry, context: Context): RewardLine {
  const unpaid = { ...entry, payment: null, receivedOn: null }
  const entries = book.entries.map((e) => (e === entry ? unpaid : e))
  const finding = claimFinding({ ...book, entries }, unpaid, context)
  const worth = worthOf(book, entry, context)
  const line = { entry, finding, dueFen: worth, payableFen: null, offsetFen: 0 }
  const { outcome, message, figures } = finding
  if (message.key === 'no_county_money') return { ...line, standing: 'school', dueFen: 0, payableFen: 0 }
  if (message.key === 'paid_by_city') return { ...line, standing: 'city', payableFen: 0 }
  if (entry.payment)
    return {
      ...line,
      standing: 'paid',
      dueFen: entry.payment.amount_fen + entry.payment.offset_fen,
      payableFen: 0,
      offsetFen: entry.payment.offset_fen,
    }
  switch (outcome) {
    case 'amount': {
      // an honour of city or province with money is theirs to pay
      if (figures.payer !== 'county') return { ...line, standing: 'city', payableFen: 0 }
      const payableFen = fen(figures.amount)
      return { ...line, standing: 'due', payableFen, offsetFen: (worth ?? 0) - (payableFen ?? 0) }
    }
    case 'pending_decision':
      return { ...line, standing: 'pending' }
    case 'undetermined':
      return { ...line, standing: 'undetermined' }
    default:
      return { ...line, standing: 'netted', payableFen: 0 }
  }
}

/** What a reward would come to if it were the person's only one. */
function worthOf(book: RewardBook, entry: RewardEntry, context: Context): number | null {
  const alone = { ...book, entries: [{ ...entry, payment: null, receivedOn: null }] }
  const { outcome, figures } = ask(rewardTotal, rewardFacts(alone), aboutPerson(book), context)
  return outcome === 'amount' ? fen(figures.amount) : null
}

/** Everything the policy says of a person's rewards: each year, what was entered, who paid, what is claimed. */
export function rewardFindings(book: RewardBook, context: Context): Finding[] {
  const years = [...new Set(book.entries.map((e) => yearOf(e.grantedOn)))].sort()
  const about = aboutPerson(book)
  const facts = rewardFacts(book)
  return [
    ...years.map((year) => yearFinding(book, year, context)),
    ask(rewardAmount, facts, about, context),
    ask(rewardPayer, facts, about, context),
    ...book.entries.filter((e) => !isPaid(e)).map((claim) => claimFinding(book, claim, context)),
  ].filter((f) => f.message.key !== 'no_county_money')
}
