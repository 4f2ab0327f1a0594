import { addYears, type Day, yearOf } from '../../kernel/day.ts'
import type { RuleId } from '../catalogue/index.ts'
import { defineQuestion } from '../define.ts'
import { trackOfKind } from '../facts/codes.ts'
import type { Post, TalentFacts, Title } from '../facts/person.ts'
import type { Outcome, Party } from '../finding.ts'
import type { Answer, Facts, Inquiry } from '../inquiry.ts'
import type { ParameterId } from '../parameters/shipped.ts'
import type { Reason } from '../reasons.ts'
import { oddGrade } from './grade.ts'
import { isTalentTitle, postOn, teaches, titlesOn } from './standing.ts'

type Placed = Facts<{ posts: readonly Post[]; retiredOn: Day | null }>

/** Whether the person works in a unit the plan is for. */
export function unitInScope(q: Inquiry<Placed>, kinds: ParameterId, on: Day): Answer {
  const post = postOn(q, on)
  if (!post) return { outcome: 'ineligible', reason: 'no_post' }
  if (!post.need('inCounty') || !q.list(kinds, on).includes(post.need('unitKind'))) {
    return { outcome: 'ineligible', reason: 'unit_out_of_scope' }
  }
  return { outcome: 'eligible', reason: 'unit_in_scope' }
}

/** Whether the person is employed and in post 在职在岗. */
export function inService(q: Inquiry<Placed>, on: Day): Answer {
  const retiredOn = q.need('retiredOn')
  if (retiredOn !== null && retiredOn <= on) return { outcome: 'ineligible', reason: 'retired' }
  if (!postOn(q, on)) return { outcome: 'ineligible', reason: 'no_post' }
  return { outcome: 'eligible', reason: 'in_post' }
}

export const nomineeUnit = defineQuestion({
  id: 'incentive.scope.nominee-unit',
  subject: 'nomination',
  rules: ['incentive.scope.units'],
  evaluate: (q) => unitInScope(q, 'incentive.unit-kinds', q.on),
})

export const nomineeInPost = defineQuestion({
  id: 'incentive.scope.nominee-in-post',
  subject: 'nomination',
  rules: ['incentive.scope.in-post'],
  evaluate: (q) => inService(q, q.on),
})

/** 激励对象: who the plan is for, by unit, by post, by title. */
export const talentUnit = defineQuestion({
  id: 'incentive.scope.units',
  subject: 'talent',
  rules: ['incentive.scope.units'],
  evaluate: (q) => unitInScope(q, 'incentive.unit-kinds', q.on),
})

export const talentInPost = defineQuestion({
  id: 'incentive.scope.in-post',
  subject: 'talent',
  rules: ['incentive.scope.in-post'],
  evaluate: (q) => inService(q, q.on),
})

export const talentTitle = defineQuestion({
  id: 'incentive.scope.titles',
  subject: 'talent',
  rules: ['incentive.scope.titles'],
  evaluate: (q) =>
    titlesOn(q, q.on).some(isTalentTitle)
      ? { outcome: 'eligible', reason: 'title_in_scope' }
      : { outcome: 'ineligible', reason: 'no_title_in_scope' },
})

interface TitlePeriod {
  title: Inquiry<Title>
  from: Day
  to: Day
}

/**
 * 待遇: whether the incentive benefits run on a day. Each title opens its own five years; the talent assessment, a
 * transfer out of the post or the end of the period closes them.
 */
export const benefits = defineQuestion({
  id: 'incentive.benefits',
  subject: 'talent',
  rules: [
    'incentive.period.five-years',
    'incentive.period.only-inside',
    'assessment.talent.annual',
    'assessment.talent.pass',
    'assessment.talent.fail',
    'assessment.talent.non-participation',
    'exit.talent.transfer',
  ],
  evaluate(q) {
    q.reading('A11')
    const granted = q
      .each('titles', q.need('titles'))
      .filter(isTalentTitle)
      .map((title): TitlePeriod => {
        const from = title.need('from')
        return { title, from, to: addYears(from, q.number('incentive.period', from)) }
      })
      .sort((a, b) => (a.from < b.from ? -1 : 1))
    if (granted.length === 0) return { outcome: 'benefit_off', reason: 'no_title_in_scope' }
    const periods = granted.map((p) => [p.from, p.to])
    const running = granted.filter(({ title, from, to }) => {
      const revokedOn = title.need('revokedOn')
      return from <= q.on && q.on <= to && (revokedOn === null || revokedOn > q.on)
    })
    if (running.length === 0) {
      const revoked = granted.some(({ from, to }) => from <= q.on && q.on <= to)
      return {
        outcome: 'benefit_off',
        reason: revoked ? 'title_ended' : 'outside_incentive_period',
        figures: { periods },
      }
    }
    const gone = q.need('retiredOn')
    if (gone !== null && gone <= q.on) return { outcome: 'benefit_off', reason: 'retired' }
    const inPost = running.filter((p) => !transferredOut(q, p))
    if (inPost.length === 0) return { outcome: 'benefit_off', reason: 'left_corresponding_post' }
    const odd = oddGrade(
      q.each('talentAssessments', q.need('talentAssessments')),
      q.list('incentive.talent.grades'),
    )
    if (odd) return odd
    const results = judgeResults(q, inPost)
    const lastDay = results.kept.map((p) => p.to).reduce<Day | null>((a, b) => (a && a > b ? a : b), null)
    if (lastDay === null)
      return {
        outcome: 'benefit_off',
        reason: 'talent_assessment_failed',
        figures: { year: results.failedIn },
        ...results.side,
      }
    return {
      outcome: 'benefit_on',
      reason: 'benefits_run',
      figures: { lastDay, periods },
      ...results.side,
    }
  },
})

/** 调离相应岗位: the kind of post the title is for was left at any time since; coming back revives nothing (口径 A13). */
function transferredOut(q: Inquiry<TalentFacts>, { title, from }: TitlePeriod): boolean {
  q.reading('A13')
  const track = trackOfKind(title.need('kind')) ?? 'teacher'
  return q.each('posts', q.need('posts')).some((post) => {
    const to = post.need('to')
    if (post.need('from') > q.on || (to !== null && to < from)) return false
    if (!post.need('inCounty')) return true
    const unitKind = post.need('unitKind')
    if (unitKind === 'office' || unitKind === 'private_training') return true
    if (track === 'principal') return post.need('kind') !== 'head'
    const develops = unitKind === 'research_office' || unitKind === 'training_school'
    if (develops && post.need('kind') !== 'other') return false
    return !teaches(post)
  })
}

/** The periods that the talent assessments up to the day leave running (口径 A12, A14). */
function judgeResults(q: Inquiry<TalentFacts>, periods: readonly TitlePeriod[]) {
  const passing = q.list('incentive.talent.passing')
  const strict = q.reading('A14') === 'only-a-pass-keeps-benefits'
  const lasting = q.reading('A12')
  let omitted = false
  const results = q
    .each('talentAssessments', q.need('talentAssessments'))
    .filter((r) => r.need('year') <= yearOf(q.on))
    .sort((a, b) => a.need('year') - b.need('year'))
    .map((result): { year: number; passed: boolean } => {
      const year = result.need('year')
      const grade = result.need('grade')
      if (grade !== null) {
        return { year, passed: passing.includes(grade) }
      }
      const absence = result.need('absence')
      if (absence === 'not_organised') {
        omitted = true
        return { year, passed: !strict }
      }
      if (absence === null || absence === 'sick_leave') result.unknown('absence')
      return { year, passed: false }
    })
  const kept = periods.filter((p) => {
    const inside = results.filter((r) => r.year >= yearOf(p.from) && r.year <= yearOf(p.to))
    if (lasting === 'rest-of-period') return inside.every((r) => r.passed)
    if (lasting === 'until-next-pass') return inside.at(-1)?.passed ?? true
    return inside.every((r) => r.passed || r.year < yearOf(q.on) - 1)
  })
  const failed = results.filter((r) => !r.passed && periods.some((p) => r.year >= yearOf(p.from)))
  const failedIn = (lasting === 'rest-of-period' ? failed[0] : failed.at(-1))?.year ?? null
  const also: Readonly<Record<string, Outcome>> = omitted ? { bureau: 'violation' } : {}
  return { kept, failedIn, side: omitted ? { also } : {} }
}

/** Of the rules the question of the benefits names, the one an answer rests on. */
export const benefitGrounds: Partial<Record<Reason, RuleId>> = {
  benefits_run: 'incentive.period.five-years',
  outside_incentive_period: 'incentive.period.only-inside',
  title_ended: 'incentive.scope.titles',
  no_title_in_scope: 'incentive.scope.titles',
  retired: 'incentive.scope.in-post',
  left_corresponding_post: 'exit.talent.transfer',
  talent_assessment_failed: 'assessment.talent.fail',
}

/**
 * 优先考虑: the talent benefits, a passed graduation and an excellent grade in a studio each open the priority by
 * themselves; losing one leaves the others.
 */
export const careerPriority = defineQuestion({
  id: 'incentive.career-priority',
  subject: 'priority',
  rules: [
    'incentive.priority.career',
    'cohort.tengfei.graduation.priority',
    'cohort.chuying.graduation.priority',
    'assessment.studio-people.excellent',
    'assessment.talent.pass',
    'assessment.talent.fail',
    'assessment.talent.non-participation',
    'incentive.period.only-inside',
    'exit.talent.transfer',
  ],
  evaluate(q) {
    const graduation = q.need('graduationGrade')
    if (graduation !== null && q.list('cohort.graduation.passing').includes(graduation)) {
      return { outcome: 'compliant', reason: 'priority_by_graduation' }
    }
    if (q.need('studioGrade') === 'excellent') {
      return { outcome: 'compliant', reason: 'priority_by_studio_grade' }
    }
    const talent = benefits.evaluate(q)
    return talent.outcome === 'benefit_on'
      ? { outcome: 'compliant', reason: 'priority_by_benefits', figures: talent.figures ?? {} }
      : { outcome: 'refused', reason: talent.reason, figures: talent.figures ?? {} }
  },
})

/** 体检: the unit organises one examination for its talent each year. */
export const medicalExam = defineQuestion({
  id: 'incentive.medical-exam',
  subject: 'unit',
  rules: ['incentive.health.exam'],
  evaluate(q) {
    const required = q.number('incentive.medical-exams')
    const found = q.need('medicalExams')
    const figures = { year: q.need('year'), required, found }
    return found >= required
      ? { outcome: 'compliant', reason: 'number_met', figures }
      : {
          outcome: 'violation',
          reason: 'too_few',
          figures: { ...figures, shortfall: required - found },
          party: 'unit' satisfies Party,
        }
  },
})

/** 优惠: only encouraged, so none is no breach. */
export const businessDiscounts = defineQuestion({
  id: 'incentive.discounts',
  subject: 'unit',
  rules: ['incentive.social.discount', 'incentive.social.fund'],
  evaluate: (q) => ({
    outcome: 'compliant',
    reason: 'only_encouraged',
    figures: { found: q.mayKnow('businessDiscounts') ?? null },
  }),
})

/** 骨干 titles bring no county money; the own school must have its system. */
export const backboneIncentive = defineQuestion({
  id: 'reward.backbone.document',
  subject: 'unit',
  rules: ['reward.backbone.school'],
  evaluate: (q) =>
    q.need('incentiveDocument')
      ? { outcome: 'compliant', reason: 'document_on_file' }
      : { outcome: 'violation', reason: 'document_missing', party: 'unit' },
})
