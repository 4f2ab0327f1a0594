import { defineQuestion } from '../../define.ts'
import { famousKind } from '../../facts/codes.ts'
import type { AnnualResult, StudioAssessmentFacts } from '../../facts/studio.ts'
import type { Answer, Facts, Inquiry } from '../../inquiry.ts'
import { gradedAfterLeaving, gradeOutside, oddGrade } from '../grade.ts'
import { holdsLeadTitle } from '../standing.ts'
import { rectifications } from './rectification.ts'

type Results = Facts<{ results: readonly AnnualResult[] }>

/** Years that nobody assessed; the omission is the organiser's. */
function omittedYears(q: Inquiry<Results>): number[] {
  return q
    .each('results', q.need('results'))
    .filter((r) => {
      if (r.need('grade') !== null) return false
      const absence = r.need('absence')
      if (absence !== 'not_organised') r.unknown('grade')
      return true
    })
    .map((r) => r.need('year'))
}

/**
 * 年度考核的结果: a studio that fails gets three months; still failing after them it is revoked, and a re-assessment
 * that nobody held is overdue.
 */
export const studioConsequence = defineQuestion({
  id: 'studio.annual-consequence',
  subject: 'studioAssessment',
  rules: [
    'assessment.studio.annual',
    'assessment.studio.grades',
    'assessment.studio.rectification',
    'assessment.studio.revocation',
  ],
  evaluate(q) {
    const grades = q.list('assessment.studio.grades')
    const odd = oddGrade(q.each('results', q.need('results')), grades)
    if (odd) return odd
    const worst = rectifications(q)[0]
    return (worst && afterFailing(worst, revoked)) ?? standsOrOmitted(q)
  },
})

const revoked = (figures: NonNullable<Answer['figures']>): Answer => ({
  outcome: 'revoked',
  reason: 'failed_after_rectification',
  figures,
})

/** Where a failed year has got to, null once it is made good; `failedAgain` is what failing again costs. */
function afterFailing(
  { year, is }: ReturnType<typeof rectifications>[number],
  failedAgain: (figures: NonNullable<Answer['figures']>) => Answer,
): Answer | null {
  switch (is.state) {
    case 'failed':
      return failedAgain({ year, lastDay: is.lastDay, on: is.on })
    case 'overdue':
      return {
        outcome: 'pending_decision',
        reason: 'reassessment_overdue',
        figures: { year, lastDay: is.lastDay, overdue: true },
      }
    case 'running':
      return {
        outcome: 'in_rectification',
        reason: 'rectification_runs',
        figures: { year, lastDay: is.lastDay, on: is.notifiedOn },
      }
    case 'not_delivered':
      return { outcome: 'pending_decision', reason: 'result_not_delivered', figures: { year } }
    case 'passed':
      return null
  }
}

function standsOrOmitted(q: Inquiry<StudioAssessmentFacts>): Answer {
  const years = omittedYears(q)
  return years.length > 0
    ? {
        outcome: 'violation',
        reason: 'not_assessed',
        figures: { violationYears: years },
        also: { studio: 'stays' },
        party: 'bureau',
      }
    : { outcome: 'stays', reason: 'assessments_passed' }
}

/** 周期考核 comes after the cycle has ended. */
export const cycleAssessmentDay = defineQuestion({
  id: 'studio.cycle-assessment-day',
  subject: 'studioAssessment',
  rules: ['assessment.studio.cycle'],
  evaluate(q) {
    const { to } = q.need('cycle')
    const assessedOn = q.need('cycleAssessedOn')
    if (assessedOn === null || assessedOn > q.on) {
      return q.on <= to
        ? { outcome: 'compliant', reason: 'cycle_running', figures: { cycleEnd: to } }
        : { outcome: 'pending_decision', reason: 'cycle_not_assessed', figures: { cycleEnd: to } }
    }
    return assessedOn > to
      ? { outcome: 'compliant', reason: 'assessed_after_cycle', figures: { cycleEnd: to } }
      : { outcome: 'violation', reason: 'assessed_before_cycle_end', figures: { cycleEnd: to } }
  },
})

/**
 * 周期考核的结果: excellent is commended and recommended upward; failing costs the lead's title and role once the
 * bureau has decided whose (口径 A26); no rectification here.
 */
export const cycleConsequence = defineQuestion({
  id: 'studio.cycle-consequence',
  subject: 'studioAssessment',
  rules: ['assessment.studio.cycle.excellent', 'assessment.studio.cycle.fail', 'assessment.studio.grades'],
  evaluate(q) {
    const grade = q.need('cycleGrade')
    if (grade === null) return { outcome: 'compliant', reason: 'cycle_not_assessed' }
    const odd = gradeOutside(grade, q.list('assessment.studio.grades'))
    if (odd) return odd
    if (grade === 'excellent') {
      q.reading('A53')
      return {
        outcome: 'compliant',
        reason: 'cycle_excellent',
        figures: { actions: ['commend', 'reward_amount_open', 'recommend_upward'] },
      }
    }
    if (grade === 'pass') return { outcome: 'stays', reason: 'assessments_passed' }
    q.reading('A26')
    return {
      outcome: 'pending_decision',
      reason: 'cycle_failed',
      figures: {
        proposed: ['revoke_lead_title', 'revoke_lead_role'],
        rectification: false,
        on: q.mayKnow('cycleAssessedOn') ?? null,
      },
    }
  },
})

/** The reward of an excellent studio has no amount in the text: a decision sets it (口径 A53). */
export const excellentReward = defineQuestion({
  id: 'studio.excellent-reward',
  subject: 'studioAssessment',
  rules: ['assessment.studio.cycle.excellent'],
  evaluate(q) {
    q.reading('A53')
    return q.need('cycleGrade') === 'excellent'
      ? { outcome: 'pending_decision', reason: 'amount_set_by_decision', figures: { amount: null } }
      : { outcome: 'refused', reason: 'grade_not_excellent', figures: { amount: 0 } }
  },
})

/** A rectification period belongs to the annual assessment only. */
export const rectificationGranted = defineQuestion({
  id: 'studio.rectification-granted',
  subject: 'studioAssessment',
  rules: ['assessment.studio.rectification', 'assessment.studio.cycle.fail'],
  evaluate(q) {
    const worst = rectifications(q)[0]
    if (worst?.is.state === 'running') {
      return {
        outcome: 'in_rectification',
        reason: 'rectification_runs',
        figures: { lastDay: worst.is.lastDay },
      }
    }
    return q.need('cycleGrade') === 'fail'
      ? { outcome: 'refused', reason: 'no_rectification_after_cycle' }
      : { outcome: 'refused', reason: 'no_failed_year' }
  },
})

/** 实地考察、听取汇报查看资料、同行调查: all three forms are due. */
export const assessmentForms = defineQuestion({
  id: 'studio.assessment-forms',
  subject: 'studioAssessment',
  rules: ['assessment.studio.form'],
  evaluate(q) {
    const used = q.need('forms')
    const missing = q.list('assessment.forms').filter((form) => !used.includes(form))
    return missing.length === 0
      ? { outcome: 'compliant', reason: 'forms_complete' }
      : { outcome: 'violation', reason: 'forms_missing', figures: { missing }, party: 'bureau' }
  },
})

/** 向市级以上工作室推荐: an excellent studio may be put forward (口径 A29). */
export const studioRecommendation = defineQuestion({
  id: 'studio.recommendation',
  subject: 'studioAssessment',
  rules: ['studio.excellent.recommend', 'assessment.studio.cycle.excellent', 'ethics.exit-mechanism'],
  evaluate(q) {
    q.reading('A29')
    if (q.need('cycleGrade') !== 'excellent') return { outcome: 'ineligible', reason: 'grade_not_excellent' }
    if (q.need('openBreaches') > 0) {
      q.reading('A52')
      return { outcome: 'pending_decision', reason: 'frozen_by_ethics' }
    }
    return {
      outcome: 'eligible',
      reason: 'recommendable',
      figures: { recommendable: 'studio' },
      force: 'may',
    }
  },
})

/** A grade given to the lead as a person: ordered out after a failed rectification, the studio is then adjusted. */
export const leadConsequence = defineQuestion({
  id: 'studio.lead-consequence',
  subject: 'personAssessment',
  rules: ['exit.studio.annual-fail.person', 'exit.studio.adjust', 'assessment.studio.rectification'],
  evaluate(q) {
    if (q.need('role') !== 'lead') return { outcome: 'stays', reason: 'not_concerned' }
    const results = q.each('results', q.need('results'))
    const odd = oddGrade(results, q.list('assessment.studio.grades'))
    if (odd) return odd
    gradedAfterLeaving(q, results)
    const worst = rectifications(q)[0]
    const answer =
      worst &&
      afterFailing(worst, (figures) =>
        q.reading('A24') === 'always-the-studio'
          ? revoked(figures)
          : { outcome: 'exits', reason: 'lead_ordered_out', figures, also: { studio: 'pending_decision' } },
      )
    return answer ?? { outcome: 'stays', reason: 'assessments_passed' }
  },
})

/**
 * 助理、成员的考核: failing means out, without rectification (口径 A27). The lead proposes the grade, the bureau's
 * confirmation makes it count (口径 A28).
 */
export const memberConsequence = defineQuestion({
  id: 'studio.member-consequence',
  subject: 'personAssessment',
  rules: [
    'exit.studio-people.fail',
    'assessment.studio-people.grades',
    'assessment.studio-people.excellent',
    'studio.principal.lead.assesses',
    'studio.teacher.lead.assesses',
    'process.studio.bureau.manages',
  ],
  by: 'track',
  evaluate(q) {
    if (q.need('role') === 'lead') return { outcome: 'stays', reason: 'not_concerned' }
    const results = q.each('results', q.need('results'))
    const odd = oddGrade(results, q.list('assessment.studio-people.grades'))
    if (odd) return odd
    gradedAfterLeaving(q, results)
    q.reading('A28')
    const byPeer = results.find((r) => {
      const proposer = r.need('proposedBy')
      return proposer === 'assistant' || proposer === 'member'
    })
    if (byPeer) {
      return { outcome: 'violation', reason: 'proposed_by_peer', figures: { year: byPeer.need('year') } }
    }
    const unconfirmed = results.find((r) => r.need('grade') !== null && !isConfirmed(q, r))
    const failed = results.find((r) => r.need('grade') === 'fail' && isConfirmed(q, r))
    if (failed) return removal(q, failed)
    if (unconfirmed) {
      return {
        outcome: 'pending_decision',
        reason: 'grade_not_confirmed',
        figures: { year: unconfirmed.need('year') },
      }
    }
    return results.some((r) => r.need('grade') === 'excellent')
      ? {
          outcome: 'compliant',
          reason: 'priority_opened',
          figures: { priorities: ['honours', 'professional_title', 'training'] },
        }
      : { outcome: 'stays', reason: 'assessments_passed' }
  },
})

const isConfirmed = (q: Inquiry<object>, result: Inquiry<AnnualResult>): boolean => {
  const confirmedOn = result.need('confirmedOn')
  return confirmedOn !== null && confirmedOn <= q.on
}

function removal(q: Inquiry<Results>, failed: Inquiry<AnnualResult>): Answer {
  const year = failed.need('year')
  if (q.reading('A27') === 'three-months-for-all') {
    const worst = rectifications(q).find((r) => r.year === year)
    if (worst?.is.state === 'running') {
      return {
        outcome: 'in_rectification',
        reason: 'rectification_runs',
        figures: { year, lastDay: worst.is.lastDay },
      }
    }
    if (worst?.is.state === 'passed') return { outcome: 'stays', reason: 'assessments_passed' }
    if (worst && worst.is.state !== 'failed') {
      return { outcome: 'pending_decision', reason: 'reassessment_overdue', figures: { year } }
    }
  }
  return {
    outcome: 'exits',
    reason: 'grade_failed',
    figures: { year, on: failed.need('confirmedOn') },
  }
}

/** 与工作室同步考核: people are assessed on the day of their studio. */
export const assessedTogether = defineQuestion({
  id: 'studio.assessed-together',
  subject: 'personAssessment',
  rules: ['assessment.studio-people.synchronous'],
  evaluate(q) {
    const own = q.need('assessedOn')
    const studio = q.need('studioAssessedOn')
    const figures = { own, studio }
    return own === studio
      ? { outcome: 'compliant', reason: 'assessed_together', figures }
      : { outcome: 'violation', reason: 'assessed_apart', figures }
  },
})

/** The four items an assessment of assistants and members looks at. */
export const assessmentMaterials = defineQuestion({
  id: 'studio.assessment-materials',
  subject: 'personAssessment',
  rules: ['assessment.studio-people.content'],
  evaluate(q) {
    const have = q.need('materials')
    const missingDocuments = q.list('assessment.people.materials').filter((item) => !have.includes(item))
    return missingDocuments.length === 0
      ? { outcome: 'compliant', reason: 'materials_complete' }
      : { outcome: 'violation', reason: 'document_missing', figures: { missingDocuments } }
  },
})

/** 综合考核优秀的成员 may be put forward to a city studio (口径 A29). */
export const memberRecommendation = defineQuestion({
  id: 'studio.member-recommendation',
  subject: 'personAssessment',
  rules: ['studio.excellent.recommend', 'ethics.exit-mechanism'],
  evaluate(q) {
    q.reading('A29')
    const grade = q.need('finalGrade')
    if (grade !== null) {
      const odd = gradeOutside(grade, q.list('assessment.studio-people.grades'))
      if (odd) return odd
    }
    if (grade !== 'excellent') return { outcome: 'ineligible', reason: 'grade_not_excellent' }
    if (q.need('openBreaches') > 0) {
      q.reading('A52')
      return { outcome: 'pending_decision', reason: 'frozen_by_ethics' }
    }
    return { outcome: 'eligible', reason: 'recommendable' }
  },
})

/** 管理期满后: a member who stayed to the end may apply to lead a new studio. */
export const applyAsLead = defineQuestion({
  id: 'studio.apply-as-lead',
  subject: 'personAssessment',
  rules: ['studio.member.apply-lead'],
  evaluate: servedTerm,
})

function servedTerm(q: Parameters<typeof memberRecommendation.evaluate>[0]): Answer {
  q.reading('A30')
  if (q.need('role') !== 'member') return { outcome: 'ineligible', reason: 'not_a_member' }
  const { to } = q.need('cycle')
  const leftOn = q.need('leftOn')
  if (leftOn !== null && leftOn <= to) return { outcome: 'ineligible', reason: 'term_not_completed' }
  return q.on > to
    ? { outcome: 'eligible', reason: 'term_completed' }
    : { outcome: 'ineligible', reason: 'term_running', figures: { cycleEnd: to } }
}

/** Appointment as lead still asks for the county title of the track (口径 A30). */
export const appointAsLead = defineQuestion({
  id: 'studio.appoint-as-lead',
  subject: 'personAssessment',
  rules: ['studio.member.apply-lead', 'studio.principal.lead.title', 'studio.teacher.lead.title'],
  by: 'track',
  evaluate(q) {
    const application = servedTerm(q)
    const also = { application: application.outcome }
    if (application.outcome !== 'eligible') return { ...application, also }
    const track = q.need('track')
    return holdsLeadTitle(q, track, q.on)
      ? { outcome: 'eligible', reason: 'lead_titled', also, figures: { title: famousKind(track) } }
      : { outcome: 'ineligible', reason: 'lead_without_title', also, figures: { title: famousKind(track) } }
  },
})
