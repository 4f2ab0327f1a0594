import { addDays, type Day, day } from '../../../../shared/kernel/day.ts'
import type {
  DutyFacts,
  StudioLecture,
  Training,
  Visit,
  YearMember,
} from '../../../../shared/policy/facts/studio.ts'
import { managementYears, type Window } from '../../../../shared/policy/rules/window.ts'
import type { CaseFacts, CaseYear } from '../case.ts'
import { asDay, type Base, given, orNone, same, studioCycle } from './given.ts'

/** A year record of counts as the dated records a store would hold: trainings, visits, lectures, memberships. */

const cycleOf = (facts: CaseFacts) =>
  facts.cycle ? { from: day(facts.cycle.from), to: day(facts.cycle.to) } : studioCycle

const yearsOf = (facts: CaseFacts): readonly CaseYear[] => facts.years ?? [{}, {}, {}]

/** The years of a case beside the management years they are about. */
function paired(facts: CaseFacts): { year: CaseYear; window: Window }[] {
  return managementYears(cycleOf(facts)).flatMap((window, i) => {
    const year = yearsOf(facts)[i]
    return year ? [{ year, window }] : []
  })
}

/** The last day of the last year a case speaks of. */
export const dutyDay = ({ facts }: Base): Day => paired(facts).at(-1)?.window.to ?? studioCycle.to

function trainingsOf(year: CaseYear, window: Window, usual: number): readonly Training[] | undefined {
  if (year.trainings === null || year.training_sessions === null) return undefined
  const named = year.trainings?.map((t) => ({
    from: asDay(t.from),
    to: asDay(t.to),
    days: given(t.days, undefined, same),
  }))
  if (named) return named
  const sessions = year.training_sessions ?? usual
  const whole = given(year.training_days, 15, same)
  const half = given(year.training_half_days, 0, same)
  const days = whole === undefined || half === undefined ? undefined : whole + half / 2
  // The first event carries the days.
  return Array.from({ length: sessions }, (_, i) => {
    const from = addDays(window.from, 10 + i)
    return { from, to: from, days: i === 0 ? days : 0 }
  })
}

/** Lectures with the members named; those absent are who the case names, else the last ones. */
function lecturesOf(year: CaseYear, window: Window, members: readonly string[]): readonly StudioLecture[] {
  const lectures = year.lectures ?? [{ active: members.length, attended: members.length }]
  const named = [...new Set(lectures.flatMap((l) => l.absent ?? []))]
  const everybody = [...named, ...members.filter((id) => !named.includes(id))]
  return lectures.map((lecture, i) => {
    const on = lecture.on === undefined ? addDays(window.from, 100 + i) : asDay(lecture.on)
    if (lecture.active === null || lecture.attended === null)
      return { on, active: undefined, present: undefined }
    const active = everybody.slice(0, lecture.active ?? members.length)
    const missing = lecture.absent ?? active.slice(lecture.attended ?? active.length)
    return { on, active, present: active.filter((id) => !missing.includes(id)) }
  })
}

interface Placed {
  member: YearMember
  school: string
  /** Whether the case says that this school was visited. */
  visited: boolean | undefined
  former?: { school: string; visited: boolean }
}

/** The members of a year, each at a school; those the changes are about stand at the last schools. */
function membersOf(year: CaseYear, facts: CaseFacts, window: Window, last: boolean): Placed[] {
  const count = year.members ?? facts.members ?? 6
  const schools = year.member_schools ?? count
  const changes = year.member_changes ?? []
  const staying = changes.filter((c) => c.kind !== 'left')
  const placed = Array.from({ length: count }, (_, i): Placed => {
    const school = `S${i < schools ? i + 1 : 1}`
    const change = staying[Math.min(count, schools) - 1 - i]
    const joined = change?.kind === 'joined' ? asDay(change.on) : window.from
    const former = change?.kind === 'moved' ? `原单位${i + 1}` : undefined
    const since = change?.kind === 'moved' ? asDay(change.on) : day('2010-09-01')
    const history = [{ school, from: since, to: null }]
    return {
      school,
      visited: change?.new_school_visited,
      ...(former && { former: { school: former, visited: change?.old_school_visited ?? false } }),
      member: {
        id: `P${i + 1}`,
        from: joined,
        to: last ? null : window.to,
        schools: former
          ? [{ school: former, from: day('2010-09-01'), to: addDays(since, -1) }, ...history]
          : history,
      },
    }
  })
  const gone = changes
    .filter((c) => c.kind === 'left')
    .map((change, i): Placed => {
      const school = `离开成员单位${i + 1}`
      return {
        school,
        visited: change.old_school_visited,
        member: {
          id: `离开成员${i + 1}`,
          from: window.from,
          to: addDays(asDay(change.on), -1),
          schools: [{ school, from: day('2010-09-01'), to: null }],
        },
      }
    })
  return [...placed, ...gone]
}

/** Visits to as many of the members' schools as the case counts, the rest to schools visited before. */
function visitsOf(year: CaseYear, window: Window, placed: readonly Placed[]): readonly Visit[] | undefined {
  if (year.visited_schools === null || year.visits === null || year.visit_reports === null) return undefined
  const present = placed.filter((p) => !p.school.startsWith('离开'))
  const order = { true: 0, undefined: 1, false: 2 } as const
  const schools = [...new Map(present.map((p) => [p.school, p.visited])).entries()]
    .sort(([, a], [, b]) => order[`${a}`] - order[`${b}`])
    .map(([school]) => school)
  const former = placed.flatMap((p) => (p.former?.visited ? [p.former.school] : []))
  const left = placed.flatMap((p) => (p.school.startsWith('离开') && p.visited ? [p.school] : []))
  const visited = schools.slice(0, year.visited_schools ?? schools.length)
  const named = [...visited, ...former, ...left]
  const total = year.visits ?? Math.max(visited.length, named.length)
  const repeated = Array.from({ length: Math.max(0, total - named.length) }, () => visited[0] ?? '其他学校')
  const all = [...named, ...repeated].slice(0, total)
  const reports = year.visit_reports ?? all.length
  return all.map((school, i) => ({
    on: addDays(window.from, 30 + i),
    school,
    memberIds: placed.filter((p) => p.school === school).map((p) => p.member.id ?? ''),
    reported: i < reports,
  }))
}

export function dutyFacts({ facts, track }: Base): DutyFacts {
  const years = paired(facts)
  const perYear = years.map(({ year, window }, i) => {
    const placed = membersOf(year, facts, window, i === years.length - 1)
    return { year, window, placed, ids: placed.map((p) => p.member.id ?? '') }
  })
  const count = facts.members ?? yearsOf(facts).at(-1)?.members ?? 6
  return {
    track,
    cycle: cycleOf(facts),
    members: perYear.flatMap(({ placed }) => placed.map((p) => p.member)),
    trainings: joined(
      perYear.map(({ year, window }) => trainingsOf(year, window, track === 'principal' ? 1 : 10)),
    ),
    visits: joined(perYear.map(({ year, window, placed }) => visitsOf(year, window, placed))),
    forums: joined(
      perYear.map(({ year, window }) =>
        given(year.forums, [{ on: addDays(window.from, 60), hostedByLead: true }], (list) =>
          list.map((f, i) => ({
            on: addDays(window.from, 60 + i),
            hostedByLead: given(f.host, true, (host) => host === 'lead'),
          })),
        ),
      ),
    ),
    lectures: joined(
      perYear.map(({ year, window, ids }) =>
        year.lectures === null ? undefined : lecturesOf(year, window, ids),
      ),
    ),
    shadowings: joined(
      perYear.map(({ year, window }) =>
        given(year.shadowings, [{ on: addDays(window.from, 120) }], (n) =>
          Array.from({ length: n }, (_, i) => ({ on: addDays(window.from, 120 + i) })),
        ),
      ),
    ),
    threeYearPlans: given(facts.three_year_plan, 1, same),
    annualPlans: joined(
      perYear.map(({ year, window }) =>
        given(year.annual_plans, [{ managementYear: window.number, filedOn: window.from }], (n) =>
          Array.from({ length: n }, () => ({ managementYear: window.number, filedOn: window.from })),
        ),
      ),
    ),
    plansReviewedOn: orNone(facts.plans_reviewed_by_bureau_on, studioCycle.from, asDay),
    careerPlans: given(facts.career_plans, count, same),
    cycleGoals: given(facts.cycle_goals, count, same),
    growthFiles: given(facts.growth_files, count, same),
    studyPlans: count,
    studyRecords: count,
    mentoring: true,
    workReported: true,
    workSystemFiled: given(facts.work_system_filed, true, same),
    workplace: given(facts.workplace, true, same),
    unitSupport: true,
  }
}

/** One list of several years; unknown where one of them is. */
function joined<T>(lists: readonly (readonly T[] | undefined)[]): readonly T[] | undefined {
  return lists.some((list) => list === undefined) ? undefined : lists.flatMap((list) => list ?? [])
}
