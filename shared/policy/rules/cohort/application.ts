import { addYears, ageOn, type Day, yearOf } from '../../../kernel/day.ts'
import { defineQuestion } from '../../define.ts'
import { atLeast } from '../../facts/codes.ts'
import type { Title } from '../../facts/person.ts'
import type { Answer, Facts, Inquiry } from '../../inquiry.ts'
import { inService, unitInScope } from '../incentive.ts'
import { missingInOverride, postOn, titlesOn } from '../standing.ts'

/** 年龄: generally at most 50 (45) completed years on the reference day of the call (口径 A03). */
export const age = defineQuestion({
  id: 'cohort.age',
  subject: 'application',
  rules: ['cohort.tengfei.age', 'cohort.chuying.age'],
  by: 'programme',
  evaluate(q) {
    const referenceOn = q.need('referenceOn')
    const most = q.number(`cohort.${q.need('programme')}.age`, referenceOn)
    const years = ageOn(q.need('birthOn'), referenceOn)
    const figures = { age: years, most }
    const young = q.reading('A03') === 'inclusive' ? years <= most : years < most
    if (young) return { outcome: 'eligible', reason: 'age_in_order', figures }
    const override = q.need('override')
    if (override) {
      const missing = missingInOverride(override)
      if (missing.length === 0) return { outcome: 'eligible', reason: 'overridden', figures }
      return {
        outcome: 'ineligible_overridable',
        reason: 'override_incomplete',
        figures: { ...figures, missing },
      }
    }
    return { outcome: 'ineligible_overridable', reason: 'too_old', figures }
  },
})

/** 研修方案 on a particular problem. */
const researchPlan = defineQuestion({
  id: 'cohort.research-plan',
  subject: 'application',
  rules: ['cohort.tengfei.motivation', 'cohort.chuying.motivation'],
  by: 'programme',
  evaluate: (q) =>
    q.need('researchPlan')
      ? { outcome: 'eligible', reason: 'document_on_file' }
      : {
          outcome: 'ineligible',
          reason: 'document_missing',
          figures: { missingDocuments: ['research_plan'] },
        },
})

/** 近五年年度考核: the five most recent closed appraisal years before the reference day (口径 A04). */
export const appraisals = defineQuestion({
  id: 'cohort.appraisals',
  subject: 'application',
  rules: ['cohort.tengfei.appraisals', 'cohort.chuying.appraisals'],
  by: 'programme',
  evaluate(q) {
    q.reading('A04')
    const referenceOn = q.need('referenceOn')
    const wanted = q.number('cohort.appraisal.years', referenceOn)
    const passing = q.list('cohort.appraisal.passing', referenceOn)
    const grades = q.list('cohort.grades', referenceOn)
    const onFile = new Map(
      q
        .each('appraisals', q.need('appraisals'))
        .map((entry, i) => [entry.need('year'), { entry, i }] as const),
    )
    const years: number[] = []
    for (let year = yearOf(referenceOn) - 1; years.length < wanted; year--) {
      const closed = onFile.get(year)?.entry.need('closed') ?? true
      if (closed) years.push(year)
    }
    const open: string[] = []
    let below: Answer | null = null
    for (const year of years) {
      const found = onFile.get(year)
      const grade = found?.entry.need('grade') ?? null
      if (grade === null) open.push(found ? `appraisals.${found.i}.grade` : `appraisals`)
      else if (!grades.includes(grade)) {
        return {
          outcome: 'invalid_input',
          reason: 'grade_outside_scale',
          figures: { year, grade, allowed: grades },
        }
      } else if (!passing.includes(grade)) {
        below = { outcome: 'ineligible', reason: 'appraisal_below_pass', figures: { year } }
      }
    }
    if (below) return below
    if (open.length > 0) q.unknown(...new Set(open))
    return { outcome: 'eligible', reason: 'appraisals_passed', figures: { years } }
  },
})

/**
 * 师德师风: a confirmed breach inside five years, or a sanction still in force, closes the door; an older one is shown
 * to the panel; an open investigation keeps the question open (口径 A05).
 */
const ethics = defineQuestion({
  id: 'cohort.ethics',
  subject: 'application',
  rules: ['cohort.tengfei.ethics', 'cohort.chuying.ethics', 'main15.first-requirement'],
  by: 'programme',
  evaluate(q) {
    const referenceOn = q.need('referenceOn')
    const since = addYears(referenceOn, -q.number('cohort.ethics.years', referenceOn))
    const choice = q.reading('A05')
    const latest = q.on > referenceOn ? q.on : referenceOn
    const complaints = q.each('complaints', q.need('complaints')).filter((c) => c.need('on') <= latest)
    const upheld = complaints
      .filter((c) => c.need('upheld') === true)
      .map((c) => ({ on: c.need('on'), inForce: false }))
    const confirmed = q
      .each('breaches', q.need('breaches'))
      .filter((b) => b.need('on') <= latest)
      .map((b) => {
        const sanctionTo = b.need('sanctionTo')
        return { on: b.need('on'), inForce: sanctionTo !== null && sanctionTo >= referenceOn }
      })
    const breaches = [...confirmed, ...upheld]
    const closing = breaches.find(
      (b) => b.inForce || choice === 'lifetime' || (choice === 'five-years' && b.on >= since),
    )
    if (closing) {
      return {
        outcome: 'ineligible',
        reason: closing.inForce ? 'sanction_in_force' : 'ethics_breach',
        figures: { on: closing.on, since },
      }
    }
    const open = q
      .need('complaints')
      .findIndex((c) => c.upheld === null && c.on !== undefined && c.on <= latest)
    if (open >= 0) q.unknown(`complaints.${open}.upheld`)
    return breaches.length > 0
      ? { outcome: 'notice', reason: 'older_ethics_breach', figures: { since } }
      : { outcome: 'eligible', reason: 'clean_record' }
  },
})

type Titled = Facts<{ titles: readonly Title[] }>
const backbones: readonly string[] = ['backbone_principal', 'backbone_teacher']

/** 省级骨干、市级以上名师: what the 腾飞 pool asks and what is put first (口径 A35). */
const isTengfeiTitle = (title: Inquiry<Title>): boolean =>
  backbones.includes(title.need('kind'))
    ? title.need('level') === 'province'
    : atLeast(title.need('level'), 'city')

export const hasTengfeiTitle = (q: Inquiry<Titled>, on: Day): boolean => titlesOn(q, on).some(isTengfeiTitle)

/** The 腾飞 pool: anybody who meets the conditions may apply; choosing an untitled one needs a reason (口径 A35). */
const tengfeiPool = defineQuestion({
  id: 'cohort.tengfei.pool',
  subject: 'application',
  rules: ['cohort.tengfei.pool'],
  by: 'programme',
  evaluate(q) {
    const choice = q.reading('A35')
    if (hasTengfeiTitle(q, q.need('referenceOn'))) return { outcome: 'eligible', reason: 'in_pool' }
    if (q.need('chuyingGrade') === 'excellent')
      return { outcome: 'eligible', reason: 'excellent_from_chuying' }
    return choice === 'title-required'
      ? { outcome: 'ineligible', reason: 'not_in_pool' }
      : { outcome: 'notice', reason: 'not_in_pool', figures: { requiresReason: true } }
  },
})

/** 择优优先纳入: who comes first for 腾飞 by title. */
const tengfeiPriority = defineQuestion({
  id: 'cohort.tengfei.priority',
  subject: 'application',
  rules: ['cohort.tengfei.title-priority'],
  by: 'programme',
  evaluate(q) {
    q.reading('A55')
    const priority = hasTengfeiTitle(q, q.need('referenceOn'))
    return {
      outcome: 'eligible',
      reason: priority ? 'title_priority' : 'no_title_priority',
      figures: { priority },
    }
  },
})

/** 雏鹰考核优秀的优先入选腾飞: a priority among candidates who meet the conditions (口径 A42). */
const chuyingPriority = defineQuestion({
  id: 'cohort.tengfei.chuying-priority',
  subject: 'application',
  rules: ['cohort.chuying.excellent.tengfei', 'cohort.chuying.graduation.tengfei'],
  evaluate(q) {
    q.reading('A42')
    const priority = q.need('chuyingGrade') === 'excellent'
    return {
      outcome: 'eligible',
      reason: priority ? 'excellent_from_chuying' : 'no_chuying_priority',
      figures: { priority },
    }
  },
})

/** 学校骨干教师、学科带头人、教研组长: one of them is enough; for heads the post stands in for it (口径 A36). */
const chuyingRole = defineQuestion({
  id: 'cohort.chuying.role',
  subject: 'application',
  rules: ['cohort.chuying.role'],
  by: 'programme',
  evaluate(q) {
    q.reading('A36')
    const referenceOn = q.need('referenceOn')
    const accepted = q.list('cohort.chuying.roles', referenceOn)
    if (postOn(q, referenceOn)?.need('kind') === 'head')
      return { outcome: 'eligible', reason: 'head_of_school' }
    if (q.need('schoolRoles').some((role) => accepted.includes(role))) {
      return { outcome: 'eligible', reason: 'school_role' }
    }
    const shown = titlesOn(q, referenceOn).some(
      (t) => t.need('kind') === 'backbone_teacher' && atLeast(t.need('level'), 'county'),
    )
    return shown
      ? { outcome: 'eligible', reason: 'school_role' }
      : { outcome: 'ineligible', reason: 'no_school_role' }
  },
})

/** The 雏鹰 pool: a city or county 骨干 title, else a reason on record (口径 A36). */
const chuyingPool = defineQuestion({
  id: 'cohort.chuying.pool',
  subject: 'application',
  rules: ['cohort.chuying.pool'],
  by: 'programme',
  evaluate(q) {
    const strict = q.reading('A36') === 'title-required'
    const backbone = titlesOn(q, q.need('referenceOn')).some(
      (t) => backbones.includes(t.need('kind')) && atLeast(t.need('level'), 'county'),
    )
    if (backbone) return { outcome: 'eligible', reason: 'in_pool' }
    return strict
      ? { outcome: 'ineligible', reason: 'not_in_pool' }
      : { outcome: 'notice', reason: 'not_in_pool', figures: { requiresReason: true } }
  },
})

/** 实施范围: in post in a unit the plan is for. */
const applicantScope = defineQuestion({
  id: 'cohort.scope',
  subject: 'application',
  rules: ['cohort.scope.units'],
  evaluate(q) {
    const referenceOn = q.need('referenceOn')
    const serving = inService(q, referenceOn)
    if (serving.outcome !== 'eligible') return serving
    if (postOn(q, referenceOn)?.need('kind') === 'other') {
      return { outcome: 'ineligible', reason: 'post_out_of_scope' }
    }
    return unitInScope(q, 'cohort.unit-kinds', referenceOn)
  },
})

/** The conditions of entry, in the order of 二（一）. */
export const applicationConditions = [
  applicantScope,
  age,
  researchPlan,
  appraisals,
  ethics,
  tengfeiPool,
  tengfeiPriority,
  chuyingPriority,
  chuyingRole,
  chuyingPool,
] as const
