import type { Day } from '../../kernel/day.ts'
import { defineQuestion } from '../define.ts'
import type { BudgetFacts, StudioFundFacts } from '../facts/funding.ts'
import type { Answer, Inquiry } from '../inquiry.ts'
import { managementYears } from './window.ts'

type Fund = Inquiry<StudioFundFacts>

/** The management years a studio gets money for: those that began before it was revoked (口径 A33). */
function paidYears(q: Fund) {
  const revokedOn = q.need('revokedOn')
  return managementYears(q.need('cycle')).filter((w) => revokedOn === null || w.from < revokedOn)
}

/** The money of a management year, by the version in force on its first day. */
const yearly = (q: Fund, from: Day): number => q.number(`fund.studio.${q.need('track')}`, from)

/** A difference of sums of yuan, exact to the fen: 3000.01 − 3000 is 0.01. */
const exact = (yuan: number): number => Math.round(yuan * 100) / 100

const fundRules = [
  'fund.studio.principal.term',
  'fund.studio.teacher.term',
  'studio.principal.fund',
  'studio.teacher.fund',
] as const

/** 活动经费合计: one instalment per management year, none after the cycle or a revocation. */
export const fundTotal = defineQuestion({
  id: 'fund.total',
  subject: 'studioFund',
  rules: fundRules,
  by: 'track',
  evaluate(q) {
    q.reading('A33')
    const instalments = paidYears(q).map((w) => yearly(q, w.from))
    const amount = instalments.reduce((a, b) => a + b, 0)
    return { outcome: 'amount', reason: 'fund_due', figures: { amount, instalments } }
  },
})

/** Whether a further instalment is paid on a day. */
export const fundInstalment = defineQuestion({
  id: 'fund.instalment',
  subject: 'studioFund',
  rules: fundRules,
  by: 'track',
  evaluate(q) {
    q.reading('A33')
    const window = managementYears(q.need('cycle')).find((w) => w.from <= q.on && q.on <= w.to)
    if (!window) return { outcome: 'refused', reason: 'outside_management_period', figures: { amount: 0 } }
    const revokedOn = q.need('revokedOn')
    if (revokedOn !== null && revokedOn <= q.on) {
      return { outcome: 'refused', reason: 'studio_revoked', figures: { amount: 0 } }
    }
    const due = yearly(q, window.from)
    const open = q.need('managementYear') === window.number ? exact(due - q.need('allotted')) : due
    return open > 0
      ? { outcome: 'amount', reason: 'fund_due', figures: { amount: open, managementYear: window.number } }
      : {
          outcome: 'refused',
          reason: 'allotted_already',
          figures: { amount: 0, managementYear: window.number },
        }
  },
})

/** What was given for a management year, and what is spent or demanded beyond it. */
export const fundAllotment = defineQuestion({
  id: 'fund.allotment',
  subject: 'studioFund',
  rules: fundRules,
  by: 'track',
  evaluate(q): Answer {
    q.reading('A33')
    const number = q.need('managementYear')
    const window = managementYears(q.need('cycle')).find((w) => w.number === number)
    if (!window) return { outcome: 'refused', reason: 'outside_management_period', figures: { amount: 0 } }
    const amount = yearly(q, window.from)
    const allotted = q.need('allotted')
    const figures = { managementYear: number, amount, allotted }
    const demanded = q.need('demanded')
    const beyond = exact(allotted + (demanded ?? 0) - amount)
    if (demanded !== null && beyond > 0) {
      return { outcome: 'refused', reason: 'more_than_the_year', figures: { ...figures, excess: beyond } }
    }
    if (demanded === null && allotted < amount) {
      return {
        outcome: 'violation',
        reason: 'allotted_too_little',
        figures: { ...figures, shortfall: exact(amount - allotted) },
        party: 'county_finance',
      }
    }
    if (allotted > amount) {
      return {
        outcome: 'violation',
        reason: 'allotted_too_much',
        figures: { ...figures, excess: exact(allotted - amount) },
      }
    }
    const charged = q.need('charged')
    return charged > allotted
      ? {
          outcome: 'violation',
          reason: 'charged_too_much',
          figures: { ...figures, charged, excess: exact(charged - allotted) },
        }
      : { outcome: 'compliant', reason: 'fund_in_order', figures: { ...figures, charged } }
  },
})

/** 经费用途: four uses; other activities with a note; nothing that is pay (口径 A34). */
export const fundUse = defineQuestion({
  id: 'fund.use',
  subject: 'studioFund',
  rules: ['fund.studio.use', 'fund.special.purpose'],
  evaluate(q) {
    q.reading('A34')
    const listed = q.list('fund.uses')
    const never = q.list('fund.uses.never')
    const categories = q.each('spending', q.need('spending')).map((s) => s.need('category'))
    const forbidden = categories.filter((c) => never.includes(c))
    if (forbidden.length > 0) {
      return { outcome: 'violation', reason: 'use_forbidden', figures: { categories: forbidden } }
    }
    const other = categories.filter((c) => !listed.includes(c))
    return other.length > 0
      ? { outcome: 'notice', reason: 'use_needs_note', figures: { categories: other } }
      : { outcome: 'compliant', reason: 'use_permitted' }
  },
})

/** 培养经费每年不低于 15 万: tested on the year's appropriation, without the studios; slow spending is only shown. */
export const trainingFund = defineQuestion({
  id: 'fund.training',
  subject: 'budget',
  rules: ['main12.fund.150k', 'cohort.fund.150k'],
  evaluate(q) {
    q.reading('A33')
    const least = q.number('fund.training')
    const training = q.need('training')
    const figures = { year: q.need('year'), least, found: training }
    if (training < least) {
      return {
        outcome: 'violation',
        reason: 'fund_too_small',
        figures: { ...figures, shortfall: least - training },
        party: 'county_finance',
      }
    }
    const spent = q.need('trainingSpent')
    return spent < least
      ? { outcome: 'notice', reason: 'fund_not_spent', figures: { ...figures, spent } }
      : { outcome: 'compliant', reason: 'fund_in_order', figures: { ...figures, spent } }
  },
})

/** 列入年初预算、足额保障: the studios' money stands in the budget of the new year, in full. */
export const studioBudget = defineQuestion({
  id: 'fund.studio-budget',
  subject: 'budget',
  rules: ['fund.studio.budget', 'fund.special.budget'],
  evaluate(q: Inquiry<BudgetFacts>) {
    const required =
      q.need('principalStudios') * q.number('fund.studio.principal') +
      q.need('teacherStudios') * q.number('fund.studio.teacher')
    const found = q.need('studios')
    const figures = {
      year: q.need('year'),
      required,
      found,
      addedMidYear: q.mayKnow('studiosAddedMidYear') ?? 0,
    }
    return found >= required
      ? { outcome: 'compliant', reason: 'fund_in_order', figures }
      : {
          outcome: 'violation',
          reason: 'not_in_opening_budget',
          figures: { ...figures, shortfall: required - found },
          party: 'county_finance',
        }
  },
})
