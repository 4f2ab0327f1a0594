import { type Day, holdsOn } from '../../../kernel/day.ts'
import type { RuleId } from '../../catalogue/index.ts'
import { defineQuestion } from '../../define.ts'
import { atLeast, type StudioRole } from '../../facts/codes.ts'
import type { Paper } from '../../facts/output.ts'
import type { DeliverableFacts } from '../../facts/studio.ts'
import type { Answer, Inquiry } from '../../inquiry.ts'
import type { ParameterId } from '../../parameters/shipped.ts'
import type { Reason } from '../../reasons.ts'
import { managementYears } from '../window.ts'

const notAsked: Answer = { outcome: 'compliant', reason: 'not_concerned' }

/** Nothing of the cycle is overdue before its last day. */
function counted(q: Inquiry<DeliverableFacts>, found: number, required: number, document?: string): Answer {
  const figures = { required, found, dueOn: q.need('cycle').to }
  if (found >= required) return { outcome: 'compliant', reason: 'number_met', figures }
  const short = { ...figures, shortfall: required - found }
  if (q.on < figures.dueOn) return { outcome: 'notice', reason: 'duty_open', figures: short }
  return {
    outcome: 'violation',
    reason: 'too_few',
    figures: document ? { ...short, missingDocuments: [document] } : short,
  }
}

const report = (
  id: string,
  rules: readonly RuleId[],
  role: StudioRole,
  key: 'summaryReports' | 'policyReports' | 'researchReports' | 'growthReports',
  parameter: ParameterId,
  document: string,
) =>
  defineQuestion({
    id,
    subject: 'deliverables',
    rules,
    by: 'track',
    evaluate(q) {
      if (q.need('role') !== role) return notAsked
      return counted(q, q.need(key), q.number(parameter, q.need('cycle').from), document)
    },
  })

const summaryReport = report(
  'studio.summary-report',
  ['studio.principal.cycle.summary', 'studio.teacher.cycle.summary'],
  'lead',
  'summaryReports',
  'studio.summaries',
  'summary_report',
)
const policyReport = report(
  'studio.policy-report',
  ['studio.principal.cycle.policy-report'],
  'lead',
  'policyReports',
  'studio.policy-reports',
  'policy_report',
)
const researchReport = report(
  'studio.research-report',
  ['studio.principal.cycle.research-report', 'studio.teacher.cycle.research-report'],
  'lead',
  'researchReports',
  'studio.research-reports',
  'research_report',
)
const growthReport = report(
  'studio.growth-report',
  ['studio.principal.member.growth-report', 'studio.teacher.member.growth-report'],
  'member',
  'growthReports',
  'studio.growth-reports',
  'growth_report',
)

/** Published in the cycle; an acceptance letter is no publication. */
export function publishedIn(paper: Inquiry<Paper>, cycle: { from: Day; to: Day }): boolean {
  if (paper.need('status') !== 'published') return false
  const publishedOn = paper.need('publishedOn')
  return publishedOn !== null && holdsOn(cycle, publishedOn)
}

/** Whether a cohort accepts the paper: sole or first author, journal of the level (口径 A43). */
export function meetsCohortStandard(q: Inquiry<object>, paper: Inquiry<Paper>, from: Day): boolean {
  return (
    paper.need('authorPosition') === 1 &&
    atLeast(paper.need('journalLevel'), q.word('cohort.paper.level', from))
  )
}

const paper = (id: string, rules: readonly RuleId[], role: StudioRole, parameter: ParameterId) =>
  defineQuestion({
    id,
    subject: 'deliverables',
    rules,
    by: 'track',
    evaluate(q) {
      if (q.need('role') !== role) return notAsked
      const cycle = q.need('cycle')
      const strict = q.reading('A23') === 'as-for-cohorts'
      const required = q.number(parameter, cycle.from)
      const tally = q.tally(
        'papers',
        q.need('papers'),
        (p) => publishedIn(p, cycle) && (!strict || meetsCohortStandard(q, p, cycle.from)),
      )
      q.reaches(tally, required)
      return counted(q, tally.sure, required)
    },
  })

/** 公开发表研究论文: any named author, published inside the cycle (口径 A23). */
const leadPaper = paper(
  'studio.lead-paper',
  ['studio.principal.cycle.paper', 'studio.teacher.cycle.paper'],
  'lead',
  'studio.lead.papers',
)
const memberPaper = paper(
  'studio.member-paper',
  ['studio.principal.member.paper', 'studio.teacher.member.paper'],
  'member',
  'studio.member.papers',
)

const openLesson = (id: string, rules: readonly RuleId[], role: 'lead' | 'member') =>
  defineQuestion({
    id,
    subject: 'deliverables',
    rules,
    by: 'track',
    evaluate(q) {
      if (q.need('role') !== role) return notAsked
      const cycle = q.need('cycle')
      const audienceCounts = q.reading('A22') === 'audience-counts'
      const least = q.word(`studio.${role}.open-lessons.level`, cycle.from)
      const required = q.number(`studio.${role}.open-lessons`, cycle.from)
      const tally = q.tally(
        'openLessons',
        q.need('openLessons'),
        (lesson) =>
          atLeast(lesson.need('level'), least) &&
          (audienceCounts || lesson.need('as') === 'teacher') &&
          holdsOn(cycle, lesson.need('on')),
      )
      q.reaches(tally, required)
      return counted(q, tally.sure, required)
    },
  })

/** 公开课或优质课: given, not listened to, at the level or above (口径 A22). */
const leadOpenLesson = openLesson('studio.lead-open-lesson', ['studio.teacher.cycle.open-lesson'], 'lead')
const memberOpenLesson = openLesson(
  'studio.member-open-lesson',
  ['studio.teacher.member.open-lesson'],
  'member',
)

/** Schools that are neither rural nor weak don't count. */
function ruralOrWeak(q: Inquiry<DeliverableFacts>, parameter: ParameterId): Answer {
  const required = q.number(parameter, q.need('cycle').from)
  const tally = q.tally('supportedSchools', q.need('supportedSchools'), (s) => s.need('ruralOrWeak'))
  q.reaches(tally, required)
  return counted(q, tally.sure, required)
}

/** 传帮带: rural or weak schools supported. The two annexes differ, the studio rules are the stricter (口径 A21). */
const supportedSchools = defineQuestion({
  id: 'studio.supported-schools',
  subject: 'deliverables',
  rules: ['studio.principal.cycle.support-schools'],
  by: 'track',
  evaluate(q) {
    if (q.need('role') !== 'lead') return notAsked
    const one = q.reading('A21') === 'one-is-enough'
    return ruralOrWeak(q, one ? 'studio.supported-schools.range' : 'studio.supported-schools')
  },
})

const supportedSchoolsRange = defineQuestion({
  id: 'studio.supported-schools-range',
  subject: 'deliverables',
  rules: ['studio.principal.support-schools.range'],
  by: 'track',
  evaluate(q) {
    if (q.need('role') !== 'lead') return notAsked
    q.reading('A21')
    return ruralOrWeak(q, 'studio.supported-schools.range')
  },
})

/** What only somebody's word can settle, due by the end of the cycle or, `yearly`, of the year. */
const word = (
  id: string,
  rules: readonly RuleId[],
  role: StudioRole,
  key: 'problemImproved' | 'tasksDone' | 'missionFulfilled' | 'assistantWork',
  [given, denied]: readonly [Reason, Reason],
  yearly = false,
) =>
  defineQuestion({
    id,
    subject: 'deliverables',
    rules,
    by: 'track',
    evaluate(q) {
      if (q.need('role') !== role) return notAsked
      if (q.need(key)) return { outcome: 'compliant', reason: given }
      const cycle = q.need('cycle')
      const dueOn = (yearly && managementYears(cycle).find((y) => holdsOn(y, q.on))?.to) || cycle.to
      return q.on < dueOn
        ? { outcome: 'notice', reason: 'duty_open', figures: { dueOn } }
        : { outcome: 'violation', reason: denied }
    },
  })

/** 周期结束时问题能有效得以改善或解决. */
const problemSolved = word(
  'studio.problem-solved',
  ['studio.principal.member.problem-solution', 'studio.teacher.member.problem-solution'],
  'member',
  'problemImproved',
  ['problem_improved', 'problem_not_improved'],
)

/** 完成领衔人制定的学习和研究任务: the lead's word. */
const tasksDone = word(
  'studio.tasks-done',
  ['studio.principal.member.tasks', 'studio.teacher.member.tasks'],
  'member',
  'tasksDone',
  ['tasks_done', 'tasks_not_done'],
)

/** 协助领衔人、日常管理: the lead's word on each assistant, every year. */
const assistantDuty = word(
  'studio.assistant-duty',
  ['studio.principal.assistant.duty', 'studio.teacher.assistant.duty'],
  'assistant',
  'assistantWork',
  ['assistant_helped', 'assistant_did_not_help'],
  true,
)

/** 宗旨和作用: what the studio is there for, and whether its lead guided the members: the bureau's word. */
const mission = word(
  'studio.mission',
  [
    'studio.purpose',
    'studio.principal.mission',
    'studio.principal.mission.measures',
    'studio.principal.mission.advice',
    'studio.principal.lead.guides-members',
    'studio.teacher.mission',
    'studio.teacher.mission.measures',
    'studio.teacher.mission.advice',
    'studio.teacher.lead.guides-members',
  ],
  'lead',
  'missionFulfilled',
  ['mission_fulfilled', 'mission_not_fulfilled'],
)

/** What the cycle asks of the lead and of each member, and each year of an assistant. */
export const deliverables = [
  summaryReport,
  policyReport,
  researchReport,
  leadPaper,
  leadOpenLesson,
  supportedSchools,
  supportedSchoolsRange,
  mission,
  assistantDuty,
  growthReport,
  memberPaper,
  memberOpenLesson,
  tasksDone,
  problemSolved,
] as const
