import { holdsOn } from '../../../kernel/day.ts'
import { defineQuestion } from '../../define.ts'
import { atLeast } from '../../facts/codes.ts'
import type { EnrolmentFacts } from '../../facts/cohort.ts'
import type { StudyReport } from '../../facts/output.ts'
import type { Answer, Inquiry, Tally } from '../../inquiry.ts'
import { meetsCohortStandard, publishedIn } from '../studio/deliverables.ts'

type Enrolment = Inquiry<EnrolmentFacts>

/** Enough, or short: open until the last day of the cycle, at fault from then on. */
function counted(q: Enrolment, found: number, required: number): Answer {
  const dueOn = q.need('cycle').to
  const figures = { required, found, dueOn }
  if (found >= required) return { outcome: 'compliant', reason: 'number_met', figures }
  const short = { ...figures, shortfall: required - found }
  return q.on < dueOn
    ? { outcome: 'notice', reason: 'duty_open', figures: short }
    : { outcome: 'violation', reason: 'too_few', figures: short }
}

/** 完成自身的教育教学管理工作优异: the panel's word, which no count replaces. */
const ownWork = defineQuestion({
  id: 'cohort.task.work',
  subject: 'enrolment',
  rules: ['cohort.tengfei.task.work', 'cohort.chuying.task.work'],
  by: 'programme',
  evaluate(q) {
    q.reading('A40')
    const word = q.need('ownWork')
    if (word === null) return q.unknown('ownWork')
    return word === 'excellent'
      ? { outcome: 'compliant', reason: 'work_excellent' }
      : { outcome: 'violation', reason: 'work_not_excellent' }
  },
})

function papersOf(q: Enrolment): Tally {
  q.reading('A43')
  const cycle = q.need('cycle')
  return q.tally(
    'papers',
    q.need('papers'),
    (p) => publishedIn(p, cycle) && meetsCohortStandard(q, p, cycle.from),
  )
}

/** 论文 1 篇: sole or first author, in a journal of the city or above, published in the cycle. */
const paperTask = defineQuestion({
  id: 'cohort.task.paper',
  subject: 'enrolment',
  rules: ['cohort.tengfei.task.paper'],
  by: 'programme',
  evaluate(q) {
    const required = q.number('cohort.papers', q.need('cycle').from)
    const tally = papersOf(q)
    q.reaches(tally, required)
    return counted(q, tally.sure, required)
  },
})

/** Reports on trips that were over, one per trip (口径 A46). */
function reportsOf(q: Enrolment): Tally {
  const alone = q.reading('A46') === 'reports-alone'
  const cycle = q.need('cycle')
  const trips = new Set<string>()
  return q.tally('studyReports', q.need('studyReports'), (report: Inquiry<StudyReport>) => {
    const on = report.need('on')
    if (!holdsOn(cycle, on)) return false
    if (alone) return true
    if (on <= report.need('visitEndedOn')) return false
    const visit = report.need('visit')
    const first = !trips.has(visit)
    trips.add(visit)
    return first
  })
}

/** 学习考察报告不少于 3 篇. */
const reportTask = defineQuestion({
  id: 'cohort.task.reports',
  subject: 'enrolment',
  rules: ['cohort.tengfei.task.reports'],
  by: 'programme',
  evaluate(q) {
    const required = q.number('cohort.tengfei.reports', q.need('cycle').from)
    const tally = reportsOf(q)
    q.reaches(tally, required)
    return counted(q, tally.sure, required)
  },
})

/** 论文或学习考察报告: either does, for 雏鹰 only (口径 A44). */
const paperOrReportTask = defineQuestion({
  id: 'cohort.task.paper-or-report',
  subject: 'enrolment',
  rules: ['cohort.chuying.task.paper-or-report'],
  by: 'programme',
  evaluate(q) {
    q.reading('A44')
    const { from } = q.need('cycle')
    const papers = papersOf(q)
    if (papers.sure >= q.number('cohort.papers', from)) return counted(q, papers.sure, 1)
    const reports = reportsOf(q)
    const required = q.number('cohort.chuying.reports', from)
    if (reports.sure >= required) return counted(q, reports.sure, required)
    q.reaches(
      { ...papers, missing: [...papers.missing, ...reports.missing] },
      q.number('cohort.papers', from),
    )
    q.reaches(reports, required)
    return counted(q, reports.sure, required)
  },
})

/** Lessons given and lectures, at the level of the programme or above, in the cycle. */
function lessonsOf(q: Enrolment): Tally {
  q.reading('A46')
  const cycle = q.need('cycle')
  const least = q.word(`cohort.${q.need('programme')}.lessons.level`, cycle.from)
  const lessons = q.tally(
    'openLessons',
    q.need('openLessons'),
    (l) => l.need('as') === 'teacher' && atLeast(l.need('level'), least) && holdsOn(cycle, l.need('on')),
  )
  const lectures = q.tally(
    'lectures',
    q.need('lectures'),
    (l) => atLeast(l.need('level'), least) && holdsOn(cycle, l.need('on')),
  )
  return {
    sure: lessons.sure + lectures.sure,
    possible: lessons.possible + lectures.possible,
    missing: [...lessons.missing, ...lectures.missing],
  }
}

/** 公开教学或讲座不少于 2 场: lessons given and lectures together, at the level or above. */
const lessonTask = defineQuestion({
  id: 'cohort.task.lessons',
  subject: 'enrolment',
  rules: ['cohort.tengfei.task.lessons', 'cohort.chuying.task.lessons'],
  by: 'programme',
  evaluate(q) {
    const required = q.number('cohort.lessons', q.need('cycle').from)
    const tally = lessonsOf(q)
    q.reaches(tally, required)
    return counted(q, tally.sure, required)
  },
})

/** Projects of the level of the programme or above that don't begin after the cycle. */
function projectsOf(q: Enrolment): Tally {
  q.reading('A46')
  const { from, to } = q.need('cycle')
  const least = q.word(`cohort.${q.need('programme')}.projects.level`, from)
  return q.tally('projects', q.need('projects'), (p) => {
    const on = p.mayKnow('on')
    return atLeast(p.need('level'), least) && (on === undefined || on <= to)
  })
}

/** 参与课题: named in a project of the level or above; other results don't replace it. */
const projectTask = defineQuestion({
  id: 'cohort.task.project',
  subject: 'enrolment',
  rules: ['cohort.tengfei.task.project', 'cohort.chuying.task.project'],
  by: 'programme',
  evaluate(q) {
    const required = q.number('cohort.projects', q.need('cycle').from)
    const tally = projectsOf(q)
    q.reaches(tally, required)
    return counted(q, tally.sure, required)
  },
})

/** 其他可作为参考的成果: may be taken into account, never asked for. */
const otherResults = defineQuestion({
  id: 'cohort.task.other',
  subject: 'enrolment',
  rules: ['cohort.tengfei.task.other', 'cohort.chuying.task.other'],
  by: 'programme',
  evaluate: (q) => ({
    outcome: 'compliant',
    reason: 'only_reference',
    figures: { found: q.mayKnow('otherResults')?.length ?? null },
  }),
})

/** 鼓励发表论文: encouraged, so its absence is no breach. */
const publishing = defineQuestion({
  id: 'cohort.publishing',
  subject: 'enrolment',
  rules: ['cohort.chuying.measures.publish', 'cohort.tengfei.measures.it'],
  by: 'programme',
  evaluate: () => ({ outcome: 'compliant', reason: 'only_encouraged' }),
})

/** 三年内完成以下任务. */
const allTasks = defineQuestion({
  id: 'cohort.task.all',
  subject: 'enrolment',
  rules: ['cohort.tengfei.standard.qualitative', 'cohort.chuying.standard.qualitative'],
  by: 'programme',
  evaluate(q) {
    q.reading('A40')
    if (q.need('tasksDone')) return { outcome: 'compliant', reason: 'tasks_done' }
    return q.on < q.need('cycle').to
      ? { outcome: 'notice', reason: 'duty_open' }
      : { outcome: 'violation', reason: 'tasks_open' }
  },
})

/** A trainee has one partner at most at a time, so the number asked for is met by having one, or by none asked. */
const paired = (partner: string | null, least: number): boolean => (partner === null ? 0 : 1) >= least

/** 拜师结对: each 雏鹰 trainee has a 腾飞 trainee as master, a new one where the former has left. */
const mentor = defineQuestion({
  id: 'cohort.mentor',
  subject: 'enrolment',
  rules: ['cohort.chuying.measures.mentor'],
  by: 'programme',
  evaluate: (q) =>
    paired(q.need('mentor'), q.number('cohort.mentors', q.need('cycle').from))
      ? { outcome: 'compliant', reason: 'mentor_paired' }
      : { outcome: 'violation', reason: 'no_mentor' },
})

/** 与乡村或薄弱学校结对. */
const pairedSchool = defineQuestion({
  id: 'cohort.paired-school',
  subject: 'enrolment',
  rules: ['cohort.content.pairing-school'],
  evaluate: (q) =>
    paired(q.need('pairedSchool'), q.number('cohort.paired-schools', q.need('cycle').from))
      ? { outcome: 'compliant', reason: 'school_paired' }
      : { outcome: 'violation', reason: 'no_paired_school' },
})

/** 明确提出要解决的问题并形成项目方案: one or two for 雏鹰, at least one for 腾飞. */
const projectProblems = defineQuestion({
  id: 'cohort.project-problems',
  subject: 'enrolment',
  rules: ['cohort.tengfei.measures.project', 'cohort.chuying.measures.project', 'cohort.content.problem'],
  by: 'programme',
  evaluate(q) {
    const { from } = q.need('cycle')
    const found = q.need('projectProblems')
    const least = q.number('cohort.problems.least', from)
    if (found < least) {
      return { outcome: 'violation', reason: 'too_few', figures: { least, found, shortfall: least - found } }
    }
    if (q.need('programme') === 'chuying') {
      const most = q.number('cohort.chuying.problems.most', from)
      if (found > most) {
        return { outcome: 'violation', reason: 'too_many', figures: { most, found, excess: found - most } }
      }
    }
    return { outcome: 'compliant', reason: 'number_met', figures: { found } }
  },
})

/** 考察学习: outside the county for 腾飞, in good schools of the county for 雏鹰. */
const studyVisits = defineQuestion({
  id: 'cohort.study-visits',
  subject: 'enrolment',
  rules: ['cohort.tengfei.measures.visits', 'cohort.chuying.measures.visits'],
  by: 'programme',
  evaluate(q) {
    const outside = q.need('programme') === 'tengfei'
    const visits = q.each('studyVisits', q.need('studyVisits'))
    const found = visits.filter((v) => v.need('inCounty') !== outside).length
    return found > 0
      ? { outcome: 'compliant', reason: 'visit_made', figures: { found } }
      : { outcome: 'violation', reason: outside ? 'no_visit_outside_county' : 'no_visit_inside_county' }
  },
})

/** 创建工作室 is a measure of the programme, no task of each trainee (口径 A45). */
const ownStudio = defineQuestion({
  id: 'cohort.own-studio',
  subject: 'enrolment',
  rules: ['cohort.tengfei.measures.team'],
  by: 'programme',
  evaluate(q) {
    q.reading('A45')
    return {
      outcome: 'compliant',
      reason: 'programme_measure',
      figures: { ownStudio: q.mayKnow('ownStudio') ?? null },
    }
  },
})

/** The five tasks of 腾飞 and the four of 雏鹰, in the order of the plan. */
export const requiredTasks = [
  ownWork,
  paperTask,
  paperOrReportTask,
  lessonTask,
  reportTask,
  projectTask,
] as const

/** What the programme asks of each trainee beside the tasks. */
export const measuresOfEach = [mentor, pairedSchool, projectProblems, studyVisits] as const

export const traineeTasks = [
  ...requiredTasks,
  otherResults,
  publishing,
  allTasks,
  ...measuresOfEach,
  ownStudio,
] as const

/** What the outputs of a trainee add up to, by the kind of output; reports alone need the trips before them. */
export const outputTallies = {
  paper: papersOf,
  open_lesson: lessonsOf,
  lecture: lessonsOf,
  study_report: reportsOf,
  project: projectsOf,
} as const
