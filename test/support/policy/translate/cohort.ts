import { addDays, type Day, day, yearOf } from '../../../../shared/kernel/day.ts'
import type {
  ApplicationFacts,
  EnrolmentFacts,
  GraduateFacts,
  Graduation,
  IntakeFacts,
  ParticipationFacts,
  PerTrack,
  RankingFacts,
  RecommendedFacts,
  SelectionFacts,
} from '../../../../shared/policy/facts/cohort.ts'
import type { Title } from '../../../../shared/policy/facts/person.ts'
import type { Facts } from '../../../../shared/policy/inquiry.ts'
import type { CaseFacts, PerTrackCount } from '../case.ts'
import { annualGrade, channels, graduationGrade, programmes, schoolRoles, word } from '../vocabulary.ts'
import { asDay, type Base, cohortCycle, given, orNone, same } from './given.ts'
import { lecturesOf, lessonsOf, papersOf, projectsOf, reportsOf } from './outputs.ts'
import { breachesOf, complaintsOf, postsOf, titlesOf, toOverride, usualPost } from './people.ts'
import { batchesOf } from './recognition.ts'
import { resultsOf } from './studio.ts'

const sizes = { tengfei: { teacher: 10, principal: 3 }, chuying: { teacher: 30, principal: 8 } } as const

const perTrack = (count: PerTrackCount | null | undefined, base: PerTrack): Facts<PerTrack> | undefined =>
  given(count, base, (c) => ({
    teacher: given(c.teacher, base.teacher, same),
    principal: given(c.principal, base.principal, same),
  }))

export const intakeFacts = ({ facts, programme }: Base): IntakeFacts => ({
  programme,
  admitted: perTrack(facts.admitted, sizes[programme]),
  exited: perTrack(facts.exited, { teacher: 0, principal: 0 }),
  refillDecision: orNone(facts.refill_decision, null, same),
})

export const participationFacts = ({ facts }: Base): ParticipationFacts => ({
  takesPartIn: (facts.takes_part_in ?? ['腾飞']).map((text) => programmes[text] ?? text),
})

/** An application to 腾飞 where the case is about one, whatever plan the person comes from. */
const applicationProgramme = ({ facts, programme }: Base) =>
  facts.asks === 'apply_tengfei' ? 'tengfei' : programme

export const referenceOf = ({ facts }: Base): Day =>
  facts.reference_on ? day(facts.reference_on) : day('2022-08-31')

export function applicationFacts(base: Base): ApplicationFacts {
  const { facts, track } = base
  const programme = applicationProgramme(base)
  const referenceOn = referenceOf(base)
  const title: Title =
    programme === 'tengfei'
      ? { level: 'province', kind: 'backbone_teacher', from: day('2020-09-01'), revokedOn: null, basis: null }
      : { level: 'county', kind: 'backbone_teacher', from: day('2020-09-01'), revokedOn: null, basis: null }
  const served = facts.in_service_since ? yearOf(day(facts.in_service_since)) : 0
  const closed = [1, 2, 3, 4, 5].map((n) => yearOf(referenceOn) - n).filter((year) => year >= served)
  return {
    programme,
    referenceOn: facts.reference_on === null ? undefined : referenceOn,
    birthOn: given(facts.birth_on, day(`${yearOf(referenceOn) - 41}-12-31`), asDay),
    posts: postsOf(facts, usualPost(track)),
    retiredOn: orNone(facts.retired_on, null, asDay),
    titles: titlesOf(facts.titles, [title]),
    schoolRoles: given(facts.school_roles, ['school_backbone'], (list) =>
      list.map((role) => word(schoolRoles, role)),
    ),
    researchPlan: given(facts.research_plan, true, same),
    appraisals: given(
      facts.in_service_since === null ? null : facts.appraisals,
      closed.map((year) => ({ year, grade: 'pass' as string | null, closed: true })),
      (list) =>
        list.map((a) => ({
          year: a.year,
          grade: orNone(a.grade, null, annualGrade),
          closed: a.closed ?? true,
        })),
    ),
    complaints: complaintsOf(facts),
    breaches: breachesOf(facts),
    chuyingGrade: orNone(facts.graduation?.grade, null, graduationGrade),
    override: toOverride(facts.override),
  }
}

export function selectionFacts({ facts, programme }: Base): SelectionFacts {
  const selection = facts.selection ?? {}
  return {
    programme,
    channels: given(selection.channels, Object.values(channels), (list) =>
      list.map((c) => word(channels, c)),
    ),
    unitReviewed: given(selection.unit_review, true, same),
    expertReviewed: given(selection.expert_review, true, same),
    published: given(selection.publicity, true, same),
    openObjections: given(selection.open_objections, 0, same),
    confirmedOn: orNone(selection.confirmed_on, null, asDay),
  }
}

export const rankingFacts = ({ facts, programme }: Base): RankingFacts => ({
  programme,
  places: given(facts.places, 1, same),
  candidates: (facts.candidates ?? []).map((c) => ({
    id: c.id,
    score: given(c.score, 90, same),
    rural: given(c.area, false, (area) => area === '乡村'),
    titles: titlesOf(c.titles, []),
    chuyingGrade: orNone(c.chuying_grade, null, graduationGrade),
  })),
})

const toGraduation = (g: NonNullable<CaseFacts['graduation']>): Graduation => ({
  grade: orNone(g.grade, 'pass', graduationGrade),
  on: given(g.on, addDays(cohortCycle.to, 10), asDay),
  reviewer: given(g.reviewer, 'expert_team', (who) =>
    who === '专家团队' ? 'expert_team' : 'assessment_group',
  ),
})

const graduationOf = (facts: CaseFacts): Graduation | null =>
  orNone(facts.graduation, toGraduation({}), toGraduation)

/** Whether the results of a case are those of the trainee. */
export const resultsAreTrainees = (facts: CaseFacts): boolean =>
  facts.assessed === 'trainee' || (facts.assessed === undefined && facts.cohort !== undefined)

export function enrolmentFacts({ facts, track, programme }: Base): EnrolmentFacts {
  const cycle = facts.cycle ? { from: day(facts.cycle.from), to: day(facts.cycle.to) } : cohortCycle
  const level = programme === 'tengfei' ? 'county' : 'school'
  return {
    programme,
    track,
    cycle,
    results: resultsOf(resultsAreTrainees(facts) ? facts.results : undefined),
    papers: papersOf(facts.papers, cycle),
    openLessons: lessonsOf(facts.open_lessons, cycle, level),
    lectures: lecturesOf(facts, cycle, level),
    studyReports: reportsOf(facts.study_reports, cycle),
    projects: projectsOf(facts.projects),
    otherResults: facts.other_results ?? [],
    ownWork: orNone(facts.own_work, 'excellent', (text) => (text === '优异' ? 'excellent' : text)),
    tasksDone: given(facts.tasks_done, true, same),
    assessmentsHeld: given(facts.assessments_held, ['annual', 'graduation'], same),
    graduation: graduationOf(facts),
    mentor: orNone(facts.mentor, '腾飞-1', same),
    pairedSchool: orNone(facts.paired_school, '乡村学校', same),
    projectProblems: given(facts.project_problems, 1, same),
    studyVisits: given(facts.study_visits, [{ inCounty: programme === 'chuying' }], (list) =>
      list.map((v) => ({ inCounty: given(v.county, undefined, (county) => county === '灵寿县') })),
    ),
    ownStudio: given(facts.own_studio, true, same),
    breaches: breachesOf(facts),
    complaints: complaintsOf(facts),
  }
}

export const graduateFacts = (base: Base): GraduateFacts => ({
  programme: base.programme,
  track: base.track,
  graduation: graduationOf(base.facts),
  batches: batchesOf(base),
  tengfeiAdmitted: perTrack(base.facts.tengfei_admitted, { teacher: 0, principal: 0 }),
})

export const recommendedFacts = ({ facts, programme }: Base): RecommendedFacts => ({
  programme,
  candidates: (facts.candidates ?? []).map((c) => ({
    id: c.id,
    graduationGrade: orNone(c.graduation_grade, 'pass', graduationGrade),
    finalGrade: orNone(c.final_grade, 'pass', annualGrade),
  })),
  studioCycleGrade: orNone(facts.cycle_grade, null, annualGrade),
})
