import { yearOf } from '../../../kernel/day.ts'
import { defineQuestion } from '../../define.ts'
import type { EnrolmentFacts, Graduation } from '../../facts/cohort.ts'
import type { Answer, Facts, Inquiry } from '../../inquiry.ts'
import { gradeOutside } from '../grade.ts'
import { nextBatchYear, placeThisYear } from '../recognition.ts'

type Graduate = Facts<{ graduation: Graduation | null }>

const graduationOf = (q: Inquiry<Graduate>): Inquiry<Graduation> | null => {
  const graduation = q.need('graduation')
  return graduation === null ? null : q.part('graduation', graduation)
}

/** 结业考核: after the three years, before the expert team, and never passed with a task open (口径 A40). */
export const graduation = defineQuestion({
  id: 'cohort.graduation',
  subject: 'enrolment',
  rules: ['cohort.tengfei.graduation', 'cohort.chuying.graduation'],
  by: 'programme',
  evaluate(q) {
    const held = graduationOf(q)
    const { to } = q.need('cycle')
    if (!held) {
      return q.on <= to
        ? { outcome: 'compliant', reason: 'cycle_running', figures: { cycleEnd: to } }
        : { outcome: 'pending_decision', reason: 'graduation_not_held', figures: { cycleEnd: to } }
    }
    const grade = held.need('grade')
    const odd = grade === null ? null : gradeOutside(grade, q.list('cohort.graduation.grades'))
    if (odd) return odd
    if (held.need('on') <= to) {
      return { outcome: 'violation', reason: 'assessed_before_cycle_end', figures: { cycleEnd: to } }
    }
    if (held.need('reviewer') !== 'expert_team') return { outcome: 'violation', reason: 'wrong_reviewer' }
    q.reading('A40')
    const passed = grade !== null && q.list('cohort.graduation.passing').includes(grade)
    if (passed && !q.need('tasksDone')) return { outcome: 'violation', reason: 'passed_with_tasks_open' }
    return { outcome: 'compliant', reason: 'graduation_in_order' }
  },
})

/** 年度考核由考核组提出等次: the annual grade is the assessment group's, the graduation the expert team's. */
export const graduationReviewer = defineQuestion({
  id: 'cohort.graduation-reviewer',
  subject: 'enrolment',
  rules: ['cohort.tengfei.annual.assessor', 'cohort.chuying.annual.assessor'],
  by: 'programme',
  evaluate(q) {
    const held = graduationOf(q)
    return held && held.need('reviewer') !== 'expert_team'
      ? { outcome: 'violation', reason: 'wrong_reviewer' }
      : { outcome: 'compliant', reason: 'graduation_in_order' }
  },
})

function hasPassed(q: Inquiry<Graduate>): boolean {
  const grade = graduationOf(q)?.need('grade') ?? null
  return grade !== null && q.list('cohort.graduation.passing').includes(grade)
}

/** 结业证书: after passing, with every task done. */
export const certificate = defineQuestion({
  id: 'cohort.certificate',
  subject: 'enrolment',
  rules: [
    'cohort.tengfei.graduation.certificate',
    'cohort.chuying.graduation.certificate',
    'cohort.tengfei.graduation',
    'cohort.chuying.graduation',
  ],
  by: 'programme',
  evaluate(q): Answer {
    if (!hasPassed(q)) return { outcome: 'refused', reason: 'not_graduated' }
    return q.need('tasksDone')
      ? { outcome: 'compliant', reason: 'certificate_due' }
      : { outcome: 'refused', reason: 'tasks_open' }
  },
})

/** 评优评先、职称评聘、提拔任用优先: a ground of its own, whatever became of the talent benefits. */
export const graduationPriority = defineQuestion({
  id: 'cohort.graduation-priority',
  subject: 'enrolment',
  rules: ['cohort.tengfei.graduation.priority', 'cohort.chuying.graduation.priority'],
  by: 'programme',
  evaluate: (q: Inquiry<EnrolmentFacts>) =>
    hasPassed(q)
      ? {
          outcome: 'compliant',
          reason: 'priority_opened',
          figures: { priorities: ['honours', 'professional_title', 'promotion'] },
        }
      : { outcome: 'refused', reason: 'not_graduated' },
})

/** 考核优秀的可认定为名师、名校长: a right to be considered, on a place of the next regular batch (口径 A42). */
export const graduateRecognition = defineQuestion({
  id: 'cohort.graduate-recognition',
  subject: 'graduate',
  rules: ['cohort.chuying.graduation.recognition', 'cohort.chuying.excellent.recognition'],
  evaluate(q) {
    const grade = graduationOf(q)?.need('grade') ?? null
    if (q.need('programme') !== 'chuying' || grade !== 'excellent') {
      return { outcome: 'refused', reason: 'grade_not_excellent' }
    }
    const track = q.need('track')
    if (q.reading('A42') === 'outside-quota' || placeThisYear(q, track)) {
      return { outcome: 'eligible', reason: 'may_be_recognised', figures: { year: yearOf(q.on) } }
    }
    return {
      outcome: 'pending_decision',
      reason: 'waits_for_batch',
      figures: { nextAllowedYear: Math.max(nextBatchYear(q, track, q.on), yearOf(q.on) + 1) },
    }
  },
})

/** 入选腾飞: never a place by itself; the conditions and the number of places stand (口径 A42). */
export const automaticPlace = defineQuestion({
  id: 'cohort.automatic-place',
  subject: 'graduate',
  rules: [
    'cohort.chuying.graduation.tengfei',
    'cohort.chuying.excellent.tengfei',
    'cohort.tengfei.size.teachers',
    'cohort.tengfei.size.principals',
  ],
  evaluate(q) {
    q.reading('A42')
    const track = q.need('track')
    const places = q.number(`cohort.tengfei.size.${track}s`)
    const taken = q.part('tengfeiAdmitted', q.need('tengfeiAdmitted')).need(track)
    return {
      outcome: 'refused',
      reason: taken >= places ? 'no_place_left' : 'priority_only',
      figures: { places, found: taken },
    }
  },
})

/** 优先推荐入选双名工程: who passed may be put forward, excellent first (口径 A41). */
export const upwardRecommendation = defineQuestion({
  id: 'cohort.upward-recommendation',
  subject: 'recommended',
  rules: ['cohort.tengfei.excellent.provincial', 'cohort.tengfei.graduation.recommend'],
  evaluate(q) {
    const excellentOnly = q.reading('A41') === 'excellent-only'
    const passing = excellentOnly ? ['excellent'] : q.list('cohort.graduation.passing')
    const graded = q
      .each('candidates', q.need('candidates'))
      .map((c) => ({ id: c.need('id'), grade: c.need('graduationGrade') }))
      .filter((c) => c.grade !== null && passing.includes(c.grade))
      .sort((a, b) => Number(b.grade === 'excellent') - Number(a.grade === 'excellent'))
    return listed(graded.map((c) => c.id))
  },
})

/** Of a studio and its members, those assessed excellent overall may be put forward to a city studio (口径 A29). */
export const membersRecommendation = defineQuestion({
  id: 'studio.members-recommendation',
  subject: 'recommended',
  rules: ['studio.excellent.recommend', 'assessment.studio.cycle.excellent'],
  evaluate(q) {
    q.reading('A29')
    const excellent = q
      .each('candidates', q.need('candidates'))
      .filter((c) => c.need('finalGrade') === 'excellent')
      .map((c) => c.need('id'))
    if (q.need('studioCycleGrade') !== 'excellent') return listed(excellent)
    const recommendable = excellent.length === 0 ? 'studio' : ['studio', ...excellent]
    return { outcome: 'compliant', reason: 'recommendable', figures: { recommendable } }
  },
})

const listed = (ids: readonly string[]): Answer =>
  ids.length === 0
    ? { outcome: 'ineligible', reason: 'nobody_recommendable', figures: { recommendable: [] } }
    : {
        outcome: 'compliant',
        reason: 'recommendable',
        figures: { recommendable: ids, rankedFirst: ids[0] ?? null },
      }
