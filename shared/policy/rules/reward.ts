import { addMonths, addYears, compareDays, type Day, yearOf } from '../../kernel/day.ts'
import { defineQuestion } from '../define.ts'
import { type Level, levels, type Track, trackOfKind } from '../facts/codes.ts'
import type { Reward, RewardFacts } from '../facts/recognition.ts'
import type { Answer, Inquiry } from '../inquiry.ts'

/** One reward with what the plan makes of it: whom it is for, what is due, who pays. */
interface Due {
  /** Its place in the list of rewards. */
  at: number
  reward: Inquiry<Reward>
  level: Level
  kind: string
  on: Day
  paid: boolean
  amount: number
  payer: 'county' | 'city' | null
}

const famous: readonly string[] = ['famous_principal', 'famous_teacher']
const backbone: readonly string[] = ['backbone_principal', 'backbone_teacher']
const isFamous = (level: string, kind: string): boolean => level === 'county' && famous.includes(kind)
const isBackbone = (level: string, kind: string): boolean => level === 'county' && backbone.includes(kind)
const isCityCard = (kind: string): boolean => kind === 'card_a' || kind === 'card_b'

/** The person's track on a day; the rewards of a 园丁 card follow it (口径 A08). */
function trackOn(q: Inquiry<RewardFacts>, on: Day): Track {
  q.reading('A08')
  const spans = q.each('tracks', q.need('tracks')).filter((span) => span.need('from') <= on)
  const last = spans.reduce<(typeof spans)[number] | null>(
    (latest, span) => (latest && latest.need('from') > span.need('from') ? latest : span),
    null,
  )
  return last ? last.need('track') : q.unknown('tracks')
}

/** The amount due for a reward by the plan; other honours are worth what was entered. */
function dueFor(q: Inquiry<RewardFacts>, reward: Inquiry<Reward>, at: number): Due {
  const level = reward.need('level')
  const kind = reward.need('kind')
  const on = reward.need('on')
  const base = { at, reward, level, kind, on, paid: reward.need('paid') }
  if (kind === 'card_c') {
    return {
      ...base,
      amount: q.number(`reward.card.c.${reward.mayKnow('track') ?? trackOn(q, on)}`, on),
      payer: 'county',
    }
  }
  if (isFamous(level, kind)) {
    const track = trackOfKind(kind) ?? trackOn(q, on)
    return { ...base, amount: q.number(`reward.title.${track}`, on), payer: 'county' }
  }
  if (isBackbone(level, kind)) return { ...base, amount: q.number('reward.backbone.county', on), payer: null }
  const entered = reward.need('amount')
  const amount = entered ?? reward.unknown('amount')
  return { ...base, amount, payer: isCityCard(kind) ? 'city' : level === 'county' ? 'county' : null }
}

const dues = (q: Inquiry<RewardFacts>): Due[] =>
  q.each('rewards', q.need('rewards')).map((reward, at) => dueFor(q, reward, at))

/** Whether two rewards fall into one year 一年内 (口径 A09). */
function sameYear(q: Inquiry<RewardFacts>, a: Due, b: Due): boolean {
  if (q.reading('A09') !== 'twelve-months-by-level') return yearOf(a.on) === yearOf(b.on)
  const [first, second] = a.on <= b.on ? [a.on, b.on] : [b.on, a.on]
  return second < addMonths(first, q.number('reward.window', first))
}

const asEntry = (due: Due) => ({ level: due.level, kind: due.kind, amount: due.amount })

/**
 * 奖励合计: what a person is owed in all. Inside one year only the reward of the higher level is paid; one already
 * paid and now beaten is shown as an offset for a person to settle, never taken back by itself.
 */
export const rewardTotal = defineQuestion({
  id: 'reward.total',
  subject: 'rewards',
  rules: [
    'reward.no-stacking',
    'reward.card.ab',
    'reward.card.c.principal',
    'reward.card.c.teacher',
    'reward.title.principal',
    'reward.title.teacher',
    'main13.reward.payer.ab',
    'main13.reward.payer.county',
  ],
  evaluate(q) {
    const byAmount = q.reading('A09') === 'calendar-year-by-amount'
    const rank = (due: Due) => (byAmount ? 0 : levels.indexOf(due.level))
    const ranked = dues(q)
      .filter((due) => due.amount > 0)
      .sort((a, b) => rank(b) - rank(a) || b.amount - a.amount || (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    const kept: Due[] = []
    const beaten: Due[] = []
    for (const due of ranked) {
      const list = kept.some((k) => sameYear(q, k, due)) ? beaten : kept
      list.push(due)
    }
    const year = q.mayKnow('year')
    const asked = (due: Due) => year === undefined || yearOf(due.on) === year
    const counting = kept.filter((due) => asked(due) && due.reward.mayKnow('secondGrant') !== 'withhold')
    const again = counting.find((due) => grantedBefore(q, due, kept))
    if (again) {
      return { outcome: 'pending_decision', reason: 'granted_twice', figures: { reward: asEntry(again) } }
    }
    const lost = beaten.filter(asked)
    const payers = [...new Set(counting.map((due) => due.payer))]
    return {
      outcome: 'amount',
      reason: lost.length > 0 ? 'higher_level_only' : 'reward_due',
      figures: {
        amount: sum(counting),
        countyPays: sum(counting.filter((due) => due.payer === 'county')),
        suppressed: lost.map(asEntry),
        offset: sum(lost.filter((due) => due.paid)),
        payer: payers.length === 1 ? (payers[0] ?? null) : null,
        ...(year === undefined ? {} : { year }),
      },
    }
  },
})

const sum = (list: readonly Due[]): number => list.reduce((total, due) => total + due.amount, 0)

/** The same county title rewarded earlier inside its running period, so that a person must decide (口径 A10). */
function grantedBefore(q: Inquiry<RewardFacts>, due: Due, others: readonly Due[]): boolean {
  if (!isFamous(due.level, due.kind) || q.reading('A10') === 'every-year') return false
  if (due.reward.mayKnow('secondGrant') === 'pay') return false
  return others.some(
    (other) =>
      other !== due &&
      other.kind === due.kind &&
      other.level === due.level &&
      other.on < due.on &&
      due.on <= addYears(other.on, q.number('incentive.period', other.on)),
  )
}

/** 金额: whether the amount entered is the one the plan gives. */
export const rewardAmount = defineQuestion({
  id: 'reward.amount',
  subject: 'rewards',
  rules: [
    'reward.card.ab',
    'reward.card.c.principal',
    'reward.card.c.teacher',
    'reward.title.principal',
    'reward.title.teacher',
    'reward.backbone.school',
  ],
  evaluate(q) {
    for (const due of dues(q)) {
      const entered = due.reward.need('amount')
      if (entered === null) continue
      if (isCityCard(due.kind)) {
        const least = q.number('reward.card.ab.least', due.on)
        const most = q.number('reward.card.ab.most', due.on)
        if (entered < least || entered > most) {
          return { outcome: 'violation', reason: 'amount_outside_range', figures: { entered, least, most } }
        }
      } else if (entered !== due.amount) {
        return { outcome: 'violation', reason: 'amount_wrong', figures: { entered, amount: due.amount } }
      }
    }
    return { outcome: 'compliant', reason: 'amount_right' }
  },
})

/** 发放单位: A and B cards are the city's, C cards and county titles the county's, 骨干 the school's. */
export const rewardPayer = defineQuestion({
  id: 'reward.payer',
  subject: 'rewards',
  rules: [
    'main13.reward.payer.ab',
    'main13.reward.payer.county',
    'reward.card.ab',
    'reward.card.c.principal',
    'reward.card.c.teacher',
    'reward.title.principal',
    'reward.title.teacher',
    'reward.backbone.school',
  ],
  evaluate(q) {
    for (const due of dues(q)) {
      const entered = due.reward.need('payer')
      if (entered === null) continue
      const owed = isBackbone(due.level, due.kind) ? 'unit' : due.payer
      if (owed !== null && entered !== owed) {
        return { outcome: 'violation', reason: 'payer_wrong', figures: { entered, payer: owed } }
      }
    }
    return { outcome: 'compliant', reason: 'payer_right' }
  },
})

/** 申领: whether the last unpaid reward of the list is granted. */
export const rewardClaim = defineQuestion({
  id: 'reward.claim',
  subject: 'rewards',
  rules: [
    'reward.title.principal',
    'reward.title.teacher',
    'reward.backbone.school',
    'reward.card.c.principal',
    'reward.card.c.teacher',
    'reward.card.ab',
    'reward.no-stacking',
  ],
  evaluate(q) {
    const all = dues(q)
    const claim = all.filter((due) => !due.paid).at(-1)
    if (!claim) return { outcome: 'refused', reason: 'nothing_claimed', figures: { amount: 0 } }
    if (claim.amount === 0) {
      return { outcome: 'refused', reason: 'no_county_money', figures: { amount: 0 } }
    }
    if (isCityCard(claim.kind)) {
      return { outcome: 'refused', reason: 'paid_by_city', figures: { amount: 0 } }
    }
    if (q.need('openBreaches') > 0) {
      q.reading('A52')
      return { outcome: 'pending_decision', reason: 'frozen_by_ethics' }
    }
    const earlier = isFamous(claim.level, claim.kind) ? secondClaim(q, claim, all) : null
    if (earlier) return earlier
    const higher = all.find((due) => due !== claim && sameYear(q, due, claim) && outranks(q, due, claim))
    if (higher) {
      return {
        outcome: 'refused',
        reason: 'higher_level_only',
        figures: { amount: 0, suppressed: [asEntry(claim)] },
      }
    }
    return withOffset(q, claim, all)
  },
})

/** What is left to pay once it is decided what becomes of lower rewards of the year that were paid before (口径 A09). */
function withOffset(q: Inquiry<RewardFacts>, claim: Due, all: readonly Due[]): Answer {
  const figures = { amount: claim.amount, payer: claim.payer }
  const ruling = q.mayKnow('offsetRuling')
  if (ruling === undefined) return { outcome: 'amount', reason: 'reward_due', figures }
  const offset = sum(
    all.filter((due) => due.paid && due !== claim && sameYear(q, due, claim) && outranks(q, claim, due)),
  )
  if (offset === 0) return { outcome: 'amount', reason: 'reward_due', figures }
  if (ruling === null)
    return { outcome: 'pending_decision', reason: 'offset_undecided', figures: { ...figures, offset } }
  const amount = ruling === 'deduct' ? Math.max(0, claim.amount - offset) : claim.amount
  return { outcome: 'amount', reason: 'reward_due', figures: { ...figures, amount, offset } }
}

function outranks(q: Inquiry<RewardFacts>, a: Due, b: Due): boolean {
  if (a.amount === 0) return false
  const byLevel = levels.indexOf(a.level) - levels.indexOf(b.level)
  if (q.reading('A09') !== 'calendar-year-by-amount' && byLevel !== 0) return byLevel > 0
  return a.amount > b.amount
}

/** A title's reward is paid once per recognition; a second recognition in a running period is a person's to decide. */
function secondClaim(q: Inquiry<RewardFacts>, claim: Due, all: readonly Due[]): Answer | null {
  if (q.reading('A10') === 'every-year') return null
  const decided = claim.reward.mayKnow('secondGrant')
  if (decided === 'pay') return null
  if (decided === 'withhold')
    return { outcome: 'refused', reason: 'withheld_by_decision', figures: { amount: 0 } }
  const paidBefore = all.some(
    (due) => due.paid && due.kind === claim.kind && due.level === claim.level && due.on <= claim.on,
  )
  if (!paidBefore) return null
  const recognitions = q
    .each('titles', q.need('titles'))
    .filter((t) => t.need('level') === 'county' && t.need('kind') === claim.kind)
    .map((t) => t.need('from'))
    .filter((from) => from <= claim.on)
    .sort(compareDays)
  const last = recognitions.at(-1)
  const before = recognitions.at(-2)
  if (last === undefined || before === undefined) {
    return { outcome: 'refused', reason: 'paid_once_per_recognition', figures: { amount: 0 } }
  }
  const overlapping = last <= addYears(before, q.number('incentive.period', before))
  return overlapping ? { outcome: 'pending_decision', reason: 'granted_twice' } : null
}
