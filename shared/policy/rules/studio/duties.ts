import { addMonths, type Day, holdsOn, minDay } from '../../../kernel/day.ts'
import { defineQuestion } from '../../define.ts'
import type { DutyFacts, StudioLecture, YearMember } from '../../facts/studio.ts'
import type { Answer, Inquiry, Tally } from '../../inquiry.ts'
import type { Reason } from '../../reasons.ts'
import { dutyWindows, type Window } from '../window.ts'

/** How one year stands: enough, short, or short in a way that is only noted. */
interface YearState {
  required: number
  found: Tally
  noticeOnly?: boolean
}

/**
 * Judges a yearly duty over the years that have begun. A year is at fault only after its last day; until then what is
 * still due is reported, so that the same finding shows progress. Unknown facts that could make up for a shortage leave
 * their year open: the answer is undetermined unless another year is surely at fault.
 */
function yearly(q: Inquiry<DutyFacts>, state: (window: Window) => YearState, short: Reason): Answer {
  const windows = dutyWindows(q.need('cycle'), q.reading('A15')).filter((w) => w.from <= q.on)
  const judged = windows.map((window) => {
    const { required, found, noticeOnly = false } = state(window)
    const lacking = found.sure < required
    const missing = lacking && found.possible >= required ? found.missing : []
    const ended = window.to <= q.on
    const fault = lacking && missing.length === 0 && ended && !noticeOnly
    return { lacking, fault, year: { ...window, required, found: found.sure, ended, fault, missing } }
  })
  const faults = judged.filter((y) => y.fault)
  const lacking = judged.filter((y) => y.lacking)
  const open = judged.flatMap((y) => y.year.missing)
  if (faults.length === 0 && open.length > 0) q.unknown(...open)
  const shown = (faults[0] ?? lacking[0] ?? judged.at(-1))?.year
  const figures = {
    years: judged.map((y) => y.year),
    ...(shown && { required: shown.required, found: shown.found }),
    ...(shown && shown.found < shown.required && { shortfall: shown.required - shown.found }),
  }
  if (faults.length > 0) {
    return {
      outcome: 'violation',
      reason: short,
      figures: { ...figures, violationYears: faults.map((y) => y.year.number) },
    }
  }
  return lacking.length > 0
    ? { outcome: 'notice', reason: 'duty_open', figures }
    : { outcome: 'compliant', reason: 'duty_done', figures }
}

/** Whether something took place in a year, as far as it has gone on the day asked. */
const happened = (q: Inquiry<DutyFacts>, window: Window, on: Day): boolean =>
  holdsOn(window, on) && on <= q.on

/** 集中研修不少于 15 天: days of training that the studio held, half days as halves (口径 A20). */
export const trainingDays = defineQuestion({
  id: 'studio.training-days',
  subject: 'duties',
  rules: ['studio.principal.annual.training-days'],
  by: 'track',
  evaluate(q) {
    q.reading('A20')
    const trainings = q.need('trainings')
    const answer = yearly(
      q,
      (window) => ({
        required: q.number('studio.principal.training-days', window.from),
        found: q.sum('trainings', trainings, (t) =>
          happened(q, window, t.need('from')) ? t.need('days') : 0,
        ),
      }),
      'training_short',
    )
    return { ...answer, figures: { ...answer.figures, days: answer.figures?.found ?? 0 } }
  },
})

/** 集中研修不少于 10 次: a session is one recorded event whatever its length (口径 A20). */
export const trainingSessions = defineQuestion({
  id: 'studio.training-sessions',
  subject: 'duties',
  rules: ['studio.teacher.annual.training-sessions'],
  by: 'track',
  evaluate(q) {
    q.reading('A20')
    const trainings = q.need('trainings')
    return yearly(
      q,
      (window) => ({
        required: q.number('studio.teacher.training-sessions', window.from),
        found: q.tally('trainings', trainings, (t) => happened(q, window, t.need('from'))),
      }),
      'training_short',
    )
  },
})

/** Where a member counts at the end of a year, and since when; null where they were not in the studio then. */
function placeAt(member: Inquiry<YearMember>, on: Day): { school: string; since: Day } | null {
  const joined = member.need('from')
  if (!holdsOn({ from: joined, to: member.need('to') }, on)) return null
  const at = member
    .each('schools', member.need('schools'))
    .find((s) => holdsOn({ from: s.need('from'), to: s.need('to') }, on))
  if (!at) return null
  const since = at.need('from')
  return { school: at.need('school'), since: since > joined ? since : joined }
}

/**
 * 深入成员所在学校: once a year every school of the members who are there when the year ends; somebody too short a
 * time at the school then is only noted (口径 A18).
 */
export const schoolVisits = defineQuestion({
  id: 'studio.visits',
  subject: 'duties',
  rules: ['studio.principal.annual.visits', 'studio.teacher.annual.visits'],
  by: 'track',
  evaluate(q) {
    const perMember = q.reading('A18') === 'per-member'
    const members = q.each('members', q.need('members'))
    const visits = q.need('visits')
    return yearly(
      q,
      (window) => {
        const times = q.number('studio.visits', window.from)
        const newcomer = q.number('studio.visits.newcomer', window.from)
        const end = minDay(window.to, q.on)
        const places = members.flatMap((member) => {
          const place = placeAt(member, end)
          return place ? [{ ...place, owed: perMember ? member.need('id') : place.school }] : []
        })
        const settled = (member: (typeof places)[number]): boolean => addMonths(member.since, newcomer) <= end
        const owed = [...new Map(places.map((place) => [place.owed, place])).values()]
        const found = { sure: 0, possible: 0, missing: [] as string[] }
        let noticeOnly = true
        for (const place of owed) {
          const made = q.tally(
            'visits',
            visits,
            (v) =>
              happened(q, window, v.need('on')) &&
              v.need('school') === place.school &&
              (!perMember || v.need('memberIds').includes(place.owed)),
          )
          if (made.sure >= times) found.sure++
          else noticeOnly &&= !places.some((other) => other.owed === place.owed && settled(other))
          if (made.possible >= times) found.possible++
          found.missing.push(...made.missing)
        }
        return { required: owed.length, found, noticeOnly }
      },
      'school_not_visited',
    )
  },
})

/** A visit counts only with the problem found and the solution proposed. */
const visitReports = defineQuestion({
  id: 'studio.visit-reports',
  subject: 'duties',
  rules: ['studio.principal.annual.visits.content', 'studio.teacher.annual.visits.content'],
  by: 'track',
  evaluate(q) {
    const visits = q.need('visits')
    return yearly(
      q,
      (window) => ({
        required: q.tally('visits', visits, (v) => happened(q, window, v.need('on'))).possible,
        found: q.tally('visits', visits, (v) => happened(q, window, v.need('on')) && v.need('reported')),
      }),
      'visit_without_report',
    )
  },
})

/** 主持举办 1 次专题论坛: hosted by this studio's lead. */
const forums = defineQuestion({
  id: 'studio.forums',
  subject: 'duties',
  rules: ['studio.principal.annual.forum'],
  by: 'track',
  evaluate(q) {
    const held = q.need('forums')
    return yearly(
      q,
      (window) => ({
        required: q.number('studio.principal.forums', window.from),
        found: q.tally('forums', held, (f) => happened(q, window, f.need('on')) && f.need('hostedByLead')),
      }),
      'forum_missing',
    )
  },
})

/** 成员全部参加的公开讲座: one lecture at which every member of that day was present (口径 A19). */
export const lectures = defineQuestion({
  id: 'studio.lectures',
  subject: 'duties',
  rules: ['studio.teacher.annual.lecture'],
  by: 'track',
  evaluate(q) {
    const eachOnce = q.reading('A19') === 'each-attends-one'
    const held = q.need('lectures')
    return yearly(
      q,
      (window) => ({
        required: q.number('studio.teacher.lectures', window.from),
        found: eachOnce
          ? reachingEverybody(q, window)
          : q.tally('lectures', held, (l) => isComplete(q, window, l)),
      }),
      'lecture_incomplete',
    )
  },
})

function isComplete(q: Inquiry<DutyFacts>, window: Window, lecture: Inquiry<StudioLecture>): boolean {
  if (!happened(q, window, lecture.need('on'))) return false
  const present = new Set(lecture.need('present'))
  return lecture.need('active').every((id) => present.has(id))
}

/** The lectures of a year where together they reached every member; none where somebody was at no lecture. */
function reachingEverybody(q: Inquiry<DutyFacts>, window: Window): Tally {
  const held = q.each('lectures', q.need('lectures')).filter((l) => happened(q, window, l.need('on')))
  const everybody = new Set(held.flatMap((l) => l.need('active')))
  const reached = new Set(held.flatMap((l) => l.need('present')))
  const sure = [...everybody].every((id) => reached.has(id)) ? held.length : 0
  return { sure, possible: sure, missing: [] }
}

/** 跟岗学习: heads and teachers of members' schools were received; how often the text leaves open. */
const shadowings = defineQuestion({
  id: 'studio.shadowings',
  subject: 'duties',
  rules: ['studio.host-shadowing'],
  evaluate(q) {
    const held = q.need('shadowings')
    return yearly(
      q,
      (window) => ({
        required: q.number('studio.shadowings', window.from),
        found: q.tally('shadowings', held, (s) => happened(q, window, s.need('on'))),
        noticeOnly: true,
      }),
      'too_few',
    )
  },
})

/** 三年工作规划和年度工作计划: one for the cycle and one for every year; yearly plans don't replace the other. */
const plans = defineQuestion({
  id: 'studio.plans',
  subject: 'duties',
  rules: [
    'studio.principal.plan.three-year',
    'studio.teacher.plan.three-year',
    'process.studio.plans.executed',
  ],
  by: 'track',
  evaluate(q) {
    if (q.need('threeYearPlans') < q.number('studio.three-year-plans', q.need('cycle').from)) {
      return {
        outcome: 'violation',
        reason: 'document_missing',
        figures: { missingDocuments: ['three_year_plan'] },
      }
    }
    const filed = q.need('annualPlans')
    const answer = yearly(
      q,
      (window) => ({
        required: q.number('studio.annual-plans', window.from),
        found: q.tally('annualPlans', filed, (p) => p.need('managementYear') === window.number),
      }),
      'document_missing',
    )
    return answer.outcome === 'violation'
      ? { ...answer, figures: { ...answer.figures, missingDocuments: ['annual_plan'] } }
      : answer
  },
})

/** 审议工作室的建设规划和年度计划: the bureau reviews the plans. */
const plansReviewed = defineQuestion({
  id: 'studio.plans-reviewed',
  subject: 'duties',
  rules: ['process.studio.bureau.reviews-plans'],
  evaluate(q) {
    const reviewedOn = q.need('plansReviewedOn')
    return reviewedOn !== null && reviewedOn <= q.on
      ? { outcome: 'compliant', reason: 'plans_reviewed' }
      : { outcome: 'violation', reason: 'plans_not_reviewed', party: 'bureau' }
  },
})

const membersNow = (q: Inquiry<DutyFacts>): number =>
  q
    .each('members', q.need('members'))
    .filter((m) => holdsOn({ from: m.need('from'), to: m.need('to') }, q.on)).length

/** One document for every member: career plan, goals of the cycle, growth file, the member's own plan. */
const perMember = <const Rule extends (typeof memberDocumentRules)[number]>(
  id: string,
  rules: readonly Rule[],
  key: 'careerPlans' | 'cycleGoals' | 'growthFiles' | 'studyPlans',
  document: string,
) =>
  defineQuestion({
    id,
    subject: 'duties',
    rules,
    by: 'track',
    evaluate(q) {
      const required = membersNow(q)
      const found = q.need(key)
      const figures = { required, found }
      return found >= required
        ? { outcome: 'compliant', reason: 'document_on_file', figures }
        : {
            outcome: 'violation',
            reason: 'document_missing',
            figures: { ...figures, shortfall: required - found, missingDocuments: [document] },
          }
    },
  })

const memberDocumentRules = [
  'studio.principal.member.career-plan',
  'studio.principal.member.cycle-goals',
  'studio.teacher.member.cycle-goals',
  'studio.principal.member.growth-file',
  'studio.teacher.member.growth-file',
  'studio.principal.member.plan',
  'studio.teacher.member.plan',
] as const

const careerPlans = perMember(
  'studio.career-plans',
  ['studio.principal.member.career-plan'],
  'careerPlans',
  'career_plan',
)
const cycleGoals = perMember(
  'studio.cycle-goals',
  ['studio.principal.member.cycle-goals', 'studio.teacher.member.cycle-goals'],
  'cycleGoals',
  'cycle_goals',
)
const growthFiles = perMember(
  'studio.growth-files',
  ['studio.principal.member.growth-file', 'studio.teacher.member.growth-file'],
  'growthFiles',
  'growth_file',
)

/** 学习计划和研究项目: every member's own, for the cycle. */
const studyPlans = perMember(
  'studio.study-plans',
  ['studio.principal.member.plan', 'studio.teacher.member.plan'],
  'studyPlans',
  'study_plan',
)

/** What is not there yet in the year of the day: open until its last day, then missing. */
function notOnFile(q: Inquiry<DutyFacts>, document: string, figures: Answer['figures'] = {}): Answer {
  const year = dutyWindows(q.need('cycle'), q.reading('A15')).findLast((w) => w.from <= q.on)
  return year && q.on < year.to
    ? { outcome: 'notice', reason: 'duty_open', figures: { ...figures, dueOn: year.to } }
    : {
        outcome: 'violation',
        reason: 'document_missing',
        figures: { ...figures, missingDocuments: [document] },
      }
}

/** 学习记录、案例评析: kept by every member, looked at by the end of each year. */
const studyRecords = defineQuestion({
  id: 'studio.study-records',
  subject: 'duties',
  rules: ['studio.principal.member.records', 'studio.teacher.member.records'],
  by: 'track',
  evaluate(q) {
    const required = membersNow(q)
    const found = q.need('studyRecords')
    return found >= required
      ? { outcome: 'compliant', reason: 'document_on_file', figures: { required, found } }
      : notOnFile(q, 'study_record', { required, found, shortfall: required - found })
  },
})

/** One paper of the studio for every year. */
const yearlyPaper = <const Rule extends (typeof yearlyPaperRules)[number]>(
  id: string,
  rules: readonly Rule[],
  key: 'mentoring' | 'workReported',
  document: string,
) =>
  defineQuestion({
    id,
    subject: 'duties',
    rules,
    by: 'track',
    evaluate: (q) =>
      q.need(key) ? { outcome: 'compliant', reason: 'document_on_file' } : notOnFile(q, document),
  })

const yearlyPaperRules = [
  'studio.principal.apprenticeship',
  'studio.teacher.apprenticeship',
  'studio.pairing',
  'studio.principal.lead.reports',
  'studio.teacher.lead.reports',
] as const

/** 师带徒、结对: whom the lead takes along this year and what came of it. */
const mentoring = yearlyPaper(
  'studio.mentoring',
  ['studio.principal.apprenticeship', 'studio.teacher.apprenticeship', 'studio.pairing'],
  'mentoring',
  'mentoring',
)

/** 向主管部门汇报工作. */
const workReports = yearlyPaper(
  'studio.work-reports',
  ['studio.principal.lead.reports', 'studio.teacher.lead.reports'],
  'workReported',
  'work_report',
)

/** 工作室制度 on file for inspection. */
const workSystem = defineQuestion({
  id: 'studio.work-system',
  subject: 'duties',
  rules: ['studio.principal.system.filed', 'studio.teacher.system.filed'],
  by: 'track',
  evaluate: (q) =>
    q.need('workSystemFiled')
      ? { outcome: 'compliant', reason: 'document_on_file' }
      : {
          outcome: 'violation',
          reason: 'document_missing',
          figures: { missingDocuments: ['work_system'] },
        },
})

/** 独立的工作场所: the host unit guarantees a place of its own. */
const workplace = defineQuestion({
  id: 'studio.workplace',
  subject: 'duties',
  rules: ['process.studio.workplace'],
  evaluate: (q) =>
    q.need('workplace')
      ? { outcome: 'compliant', reason: 'workplace_provided' }
      : { outcome: 'violation', reason: 'workplace_missing', party: 'unit' },
})

/** 所在单位的支持: what members need to study and work, by the unit's own word. */
const unitSupport = defineQuestion({
  id: 'studio.unit-support',
  subject: 'duties',
  rules: ['process.studio.unit-support'],
  evaluate: (q) =>
    q.need('unitSupport')
      ? { outcome: 'compliant', reason: 'unit_support_given' }
      : { outcome: 'violation', reason: 'unit_support_missing', party: 'unit' },
})

/** What every year asks of the studio. */
export const annualDuties = [
  trainingDays,
  trainingSessions,
  schoolVisits,
  visitReports,
  forums,
  lectures,
  shadowings,
] as const

/** What must be on paper. */
export const dutyDocuments = [
  plans,
  plansReviewed,
  careerPlans,
  cycleGoals,
  growthFiles,
  studyPlans,
  studyRecords,
  mentoring,
  workReports,
  workSystem,
  workplace,
  unitSupport,
] as const
