import { insertPayment, ownerOf } from '../../../db/funding/reward.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { type Day, maxDay, yearOf } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { ask } from '../../../shared/policy/question.ts'
import { rewardAmount } from '../../../shared/policy/rules/reward.ts'
import { policyOn } from '../policy/context.ts'
import { commands, stampOf } from '../procedure.ts'
import { type RewardBook, type RewardEntry, rewardBooks, rewardFacts } from './reward-book.ts'
import { claimFinding } from './reward-year.ts'

export const payRewards = commands.funding.payRewards.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { year, payments, paidOn, documentNumber } = input
  const today = desk.clock.today()
  if (paidOn > today) return refuseField('paidOn', 'in_future', paidOn, today)
  const policy = await policyOn(trx, { asOf: paidOn })
  const stamp = stampOf(context)
  // what came after the day of payment counts too: a reward is owed once, whatever is entered first
  const view = { asOf: maxDay(paidOn, today), knownAt: knownNow }
  const owners = await Promise.all(payments.map(({ source }) => ownerOf(trx, source)))
  const books = await rewardBooks(
    trx,
    owners.flatMap((owner) => owner ?? []),
    view,
  )
  const barring: Finding[] = []
  const paymentIds: Id<'reward_payment'>[] = []
  for (const [at, { source, amountFen }] of payments.entries()) {
    const field = `payments.${at}`
    const owner = owners[at]
    const book = owner && books.get(owner)
    const entry = book?.entries.find((e) => e.source.kind === source.kind && e.source.id === source.id)
    if (!book || !entry) return refuse('NOT_FOUND', source)
    checkEntry(field, entry, { year, paidOn })
    const claim = claimFinding(book, entry, policy)
    const owed = Math.round(Number(claim.figures.amount) * 100)
    const offsetFen = Math.round(Number(claim.figures.offset ?? 0) * 100)
    if (claim.outcome === 'amount' && claim.figures.payer !== 'county')
      return refuseField(`${field}.source`, 'not_county', entry.level)
    const wrong = claim.outcome === 'amount' ? null : claim
    const off = wrong ?? (amountFen === owed ? null : amountFinding(book, entry, amountFen, policy))
    if (off) {
      barring.push(off)
      continue
    }
    const deducted = book.rulings.some(
      (r) => r.about === 'offset' && r.year === year && r.choice === 'deduct',
    )
    const payment = {
      id: desk.newId<'reward_payment'>(),
      person_id: book.person.id,
      source_kind: source.kind,
      source_id: source.id,
      year,
      amount_fen: amountFen,
      offset_fen: deducted ? offsetFen : 0,
      paid_on: paidOn,
      document_number: documentNumber,
      finding: JSON.stringify(claim),
    }
    await insertPayment(trx, payment, stamp)
    paymentIds.push(payment.id)
    // the next one of the same person knows of this one
    books.set(book.person.id, withPayment(book, entry, { ...payment, ...versionOf(stamp) }))
  }
  if (barring.length > 0) return refuse('POLICY_REFUSED', { findings: barring })
  const totalFen = payments.reduce((sum, p) => sum + p.amountFen, 0)
  audit({ detail: { year, payments: payments.length, totalFen, paidOn, documentNumber, paymentIds } })
  return { paymentIds, totalFen }
})

function checkEntry(field: string, entry: RewardEntry, { year, paidOn }: { year: number; paidOn: Day }) {
  if (entry.payment) refuseField(`${field}.source`, 'already_paid', entry.payment.paid_on)
  if (yearOf(entry.grantedOn) !== year)
    refuseField(`${field}.source`, 'outside_year', yearOf(entry.grantedOn), year)
  if (paidOn < entry.grantedOn) refuseField('paidOn', 'before_grant', paidOn, entry.grantedOn)
}

/** Says what the plan makes of the amount entered; where that is right by itself, what is left after the netting. */
function amountFinding(
  book: RewardBook,
  entry: RewardEntry,
  amountFen: number,
  policy: Awaited<ReturnType<typeof policyOn>>,
): Finding {
  const facts = rewardFacts({ ...book, entries: [{ ...entry, payment: null }] })
  const rewards = (facts.rewards ?? []).map((reward) => ({ ...reward, amount: amountFen / 100 }))
  const about = { kind: 'person', id: book.person.id }
  const found = ask(rewardAmount, { ...facts, rewards }, about, policy)
  return found.outcome === 'violation' ? found : claimFinding(book, entry, policy)
}

const versionOf = ({ at, by }: { at: string; by: string }) => ({
  row_id: 0 as never,
  recorded_at: at,
  recorded_by: by,
  retracted_at: null,
  retracted_by: null,
})

const withPayment = (
  book: RewardBook,
  entry: RewardEntry,
  payment: NonNullable<RewardEntry['payment']>,
): RewardBook => ({ ...book, entries: book.entries.map((e) => (e === entry ? { ...e, payment } : e)) })
