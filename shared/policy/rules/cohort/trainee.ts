import { defineQuestion } from '../../define.ts'
import type { EnrolmentFacts } from '../../facts/cohort.ts'
import type { AnnualResult } from '../../facts/studio.ts'
import type { Answer, Inquiry } from '../../inquiry.ts'
import { gradedAfterLeaving, oddGrade } from '../grade.ts'

type Enrolment = Inquiry<EnrolmentFacts>

const resultsOf = (q: Enrolment): Inquiry<AnnualResult>[] =>
  q.each('results', q.need('results')).toSorted((a, b) => a.need('year') - b.need('year'))

/** 四个等次. */
export const traineeGrades = defineQuestion({
  id: 'cohort.grades',
  subject: 'enrolment',
  rules: ['cohort.tengfei.annual', 'cohort.chuying.annual'],
  by: 'programme',
  evaluate: (q) =>
    oddGrade(resultsOf(q), q.list('cohort.grades')) ?? { outcome: 'compliant', reason: 'grades_in_scale' },
})

/** A year without a grade, as the exit rules see it. */
function gradeOrGap(q: Enrolment, result: Inquiry<AnnualResult>): string | null {
  const grade = result.need('grade')
  if (grade !== null) return grade
  const absence = result.need('absence')
  if (absence === 'refused' && q.reading('A39') === 'refusal-is-a-fail') return 'fail'
  return null
}

/** 年度考核不合格者退出: one failed year is enough, whatever the others were. */
export const exitOnFail = defineQuestion({
  id: 'exit.cohort.fail',
  subject: 'enrolment',
  rules: ['exit.tengfei.annual-fail', 'exit.chuying.annual-fail'],
  by: 'programme',
  evaluate(q) {
    const results = resultsOf(q)
    const odd = oddGrade(results, q.list('cohort.grades'))
    if (odd) return odd
    gradedAfterLeaving(q, results)
    const graded = results.map((r) => ({ r, year: r.need('year'), grade: gradeOrGap(q, r) }))
    const failed = graded.find((r) => r.grade === 'fail')
    if (failed) {
      return {
        outcome: 'exits',
        reason: 'grade_failed',
        figures: { year: failed.year, on: failed.r.mayKnow('notifiedOn') ?? null },
      }
    }
    const open = graded.find((r) => r.grade === null && r.r.need('absence') !== 'not_organised')
    if (open) {
      q.reading('A39')
      open.r.unknown('grade')
    }
    return { outcome: 'stays', reason: 'assessments_passed' }
  },
})

/**
 * 连续两年基本合格者退出: adjacent programme years of this enrolment; a year without a grade between two of them
 * leaves the question open (口径 A39).
 */
export const exitOnTwoBasic = defineQuestion({
  id: 'exit.cohort.two-basic',
  subject: 'enrolment',
  rules: ['exit.tengfei.two-basic', 'exit.chuying.two-basic'],
  by: 'programme',
  evaluate(q) {
    const results = resultsOf(q)
    const odd = oddGrade(results, q.list('cohort.grades'))
    if (odd) return odd
    gradedAfterLeaving(q, results)
    const inRow = q.number('cohort.basic-years', q.need('cycle').from)
    const lastCounts = q.reading('A39') !== 'third-year-only-graduation'
    const lastYear = q.number('cohort.cycle', q.need('cycle').from)
    const counted = results.filter((r) => lastCounts || r.need('year') < lastYear)
    const isBasic = (r: Inquiry<AnnualResult>) => r.need('grade') === 'basic'
    const run = longestRun(counted, isBasic)
    if (run.length >= inRow) {
      const last = run.at(-1)
      return {
        outcome: 'exits',
        reason: 'two_basic_years',
        figures: { years: run.map((r) => r.need('year')), on: last?.mayKnow('notifiedOn') ?? null },
      }
    }
    const couldRun = longestRun(counted, (r) => isBasic(r) || gapDecides(counted, r))
    const gap = couldRun.length >= inRow ? couldRun.find((r) => r.need('grade') === null) : undefined
    if (gap) gap.unknown('grade')
    return { outcome: 'stays', reason: 'no_two_basic_years' }
  },
})

/** A gap can complete a run where the grade is merely not known, or where 基本合格 stands on both sides of it. */
function gapDecides(results: readonly Inquiry<AnnualResult>[], result: Inquiry<AnnualResult>): boolean {
  if (result.need('grade') !== null) return false
  if (result.need('absence') !== 'not_organised') return true
  const year = result.need('year')
  const basicIn = (wanted: number) =>
    results.some((r) => r.need('year') === wanted && r.need('grade') === 'basic')
  return basicIn(year - 1) && basicIn(year + 1)
}

/** The longest run of adjacent years that satisfy a condition. */
function longestRun(
  results: readonly Inquiry<AnnualResult>[],
  holds: (result: Inquiry<AnnualResult>) => boolean,
): Inquiry<AnnualResult>[] {
  let best: Inquiry<AnnualResult>[] = []
  let run: Inquiry<AnnualResult>[] = []
  for (const result of results) {
    const previous = run.at(-1)
    const adjacent = previous !== undefined && result.need('year') === previous.need('year') + 1
    run = holds(result) ? (adjacent ? [...run, result] : [result]) : []
    if (run.length > best.length) best = run
  }
  return best
}

/** 每年进行年度考核: held for every programme year that has ended; an omission is the office's, not the trainee's. */
export const annualHeld = defineQuestion({
  id: 'cohort.annual-held',
  subject: 'enrolment',
  rules: ['cohort.tengfei.annual.frequency', 'cohort.chuying.annual.frequency'],
  by: 'programme',
  evaluate(q) {
    const missing = resultsOf(q).filter((r) => r.need('grade') === null)
    const omitted = missing.filter((r) => r.need('absence') === 'not_organised')
    const open = missing.find((r) => !omitted.includes(r))
    if (omitted.length > 0) {
      return {
        outcome: 'violation',
        reason: 'not_assessed',
        figures: { violationYears: omitted.map((r) => r.need('year')) },
        also: { trainee: 'stays' },
        party: 'office',
      }
    }
    if (open) {
      q.reading('A39')
      open.unknown('grade')
    }
    return { outcome: 'compliant', reason: 'assessed_every_year' }
  },
})

/** 年度考核和结业考核: generally these two kinds; more are allowed. */
export const assessmentKinds = defineQuestion({
  id: 'cohort.assessment-kinds',
  subject: 'enrolment',
  rules: ['cohort.tengfei.assessment.kinds', 'cohort.chuying.assessment.kinds'],
  by: 'programme',
  evaluate(q) {
    const { to } = q.need('cycle')
    if (q.on <= to) return { outcome: 'compliant', reason: 'cycle_running', figures: { cycleEnd: to } }
    const held = q.need('assessmentsHeld')
    const missing = q.list('cohort.assessment-kinds').filter((kind) => !held.includes(kind))
    return missing.length === 0
      ? { outcome: 'compliant', reason: 'assessments_held' }
      : { outcome: 'violation', reason: 'assessments_missing', figures: { missing } }
  },
})

/** A breach found after admission: no clause makes it an exit, so it is reviewed and recommendations wait (口径 A52). */
export const ethicsAfterAdmission = defineQuestion({
  id: 'cohort.ethics-after-admission',
  subject: 'enrolment',
  rules: [
    'ethics.exit-mechanism',
    'cohort.tengfei.ethics',
    'cohort.chuying.ethics',
    'main15.first-requirement',
  ],
  by: 'programme',
  evaluate(q): Answer {
    const found = q.each('breaches', q.need('breaches')).filter((b) => b.need('on') <= q.on)
    const upheld = q
      .each('complaints', q.need('complaints'))
      .filter((c) => c.need('on') <= q.on && c.need('upheld') === true)
    const first = [...found.map((b) => b.need('on')), ...upheld.map((c) => c.need('on'))].sort()[0]
    if (first === undefined) return { outcome: 'stays', reason: 'clean_record' }
    return q.reading('A52') === 'exit-by-analogy'
      ? { outcome: 'exits', reason: 'ethics_breach', figures: { on: first } }
      : { outcome: 'review', reason: 'ethics_review', figures: { on: first } }
  },
})

/** What decides whether a trainee leaves the plan by the results. */
export const traineeExits = [exitOnFail, exitOnTwoBasic] as const
