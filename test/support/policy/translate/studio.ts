import { addDays, type Day, day } from '../../../../shared/kernel/day.ts'
import type { PostKind, StudioRole, Track } from '../../../../shared/policy/facts/codes.ts'
import type {
  AnnualResult,
  Assistant,
  DeliverableFacts,
  Member,
  RoundFacts,
  StudioAssessmentFacts,
  StudioFacts,
  StudioPerson,
  StudioPersonAssessmentFacts,
} from '../../../../shared/policy/facts/studio.ts'
import type { CasePerson, CaseResult, CaseStudio } from '../case.ts'
import { annualGrade, forms, materials, word } from '../vocabulary.ts'
import { asDay, type Base, formedOn, given, latest, orNone, same, studioCycle } from './given.ts'
import { lessonsOf, papersOf } from './outputs.ts'
import { openBreaches, postsOf, titlesOf } from './people.ts'

const usual: Readonly<Record<StudioRole, Readonly<Record<Track, PostKind>>>> = {
  lead: { principal: 'head', teacher: 'teacher' },
  assistant: { principal: 'middle_management', teacher: 'teacher' },
  member: { principal: 'head', teacher: 'teacher' },
}

const toPerson = (
  person: CasePerson,
  role: StudioRole,
  track: Track,
  i: number,
  unit: string,
): StudioPerson => ({
  id: person.id ?? `${role}-${i + 1}`,
  name: given(person.name, `${role}-${i + 1}`, same),
  posts: postsOf(person, usual[role][track], unit),
  titles: titlesOf(person.titles, [
    {
      level: 'county',
      kind: track === 'principal' ? 'famous_principal' : 'famous_teacher',
      from: day('2022-09-01'),
      revokedOn: null,
      basis: null,
    },
  ]),
})

const toAssistant = (person: CasePerson, track: Track, i: number, unit: string): Assistant => {
  const recommendedOn = orNone(person.recommended_on, day('2022-09-20'), asDay)
  return {
    ...toPerson(person, 'assistant', track, i, unit),
    attested: orNone(person.attested, true, same),
    recommendedOn,
    filedOn: orNone(person.filed_on, recommendedOn, asDay),
  }
}

const toMember = (person: CasePerson, track: Track, i: number, otherStudios: readonly string[]): Member => ({
  ...toPerson(person, 'member', track, i, `M${i + 1}校`),
  assignedOn: orNone(person.assigned_by_bureau_on, day('2022-09-25'), asDay),
  otherStudios,
})

export function studioFacts({ facts, track }: Base): StudioFacts {
  const studio: CaseStudio = facts.studio ?? {}
  const known = track ?? 'teacher'
  const leadUnit = studio.leads?.[0]?.unit ?? 'A校'
  const leads = (studio.leads ?? [{}]).map((p, i) => toPerson(p, 'lead', known, i, 'A校'))
  // A named studio whose lead the case does not name bears that lead's name.
  const first = leads[0]
  if (first && studio.name && studio.leads?.[0]?.name === undefined)
    leads[0] = { ...first, name: studio.name }
  const assistants = studio.assistants ?? Array.from({ length: facts.assistants_left ?? 1 }, () => ({}))
  const members = studio.members ?? Array.from({ length: 6 }, () => ({}))
  const elsewhere = (facts.member_of ?? []).slice(1)
  return {
    track,
    name: given(studio.name, `${leads[0]?.name ?? ''}工作室`, same),
    stage: studio.stage ?? (facts.assistants_left === undefined ? 'formation' : 'running'),
    formedOn: given(studio.formed_on, formedOn, asDay),
    formedWith: given(studio.formed_with, 6, same),
    leads,
    assistants: assistants.map((p, i) => toAssistant(p, known, i, leadUnit)),
    members: members.map((p, i) => toMember(p, known, i, i === 0 ? elsewhere : [])),
  }
}

/** The day a studio is asked about where a case names none: formation, or when the last of its papers came in. */
export const studioDay = ({ facts: { studio } }: Base): Day =>
  latest(
    formedOn,
    studio?.formed_on,
    ...(studio?.assistants ?? []).flatMap((a) => [a.recommended_on, a.filed_on]),
    ...(studio?.members ?? []).map((m) => m.assigned_by_bureau_on),
  )

export const roundFacts = ({ facts: { round } }: Base): RoundFacts => ({
  year: given(round?.year, 2022, same),
  principalStudios: given(round?.principal_studios, 4, same),
  teacherStudios: given(round?.teacher_studios, 20, same),
  numberSetByBureau: orNone(round?.number_set_by_bureau, null, same),
})

const twoSchools = [{ ruralOrWeak: true }, { ruralOrWeak: true }]

export function deliverableFacts({ facts, track }: Base, rules: readonly string[]): DeliverableFacts {
  const cycle = facts.cycle ? { from: day(facts.cycle.from), to: day(facts.cycle.to) } : studioCycle
  const role = facts.role === 'trainee' ? undefined : facts.role
  const ofRules = rules.some((r) => r.includes('.member.')) ? 'member' : 'lead'
  return {
    track,
    role: (role ?? ofRules) as StudioRole,
    cycle,
    papers: papersOf(facts.papers, cycle),
    openLessons: lessonsOf(facts.open_lessons, cycle, role === 'member' ? 'county' : 'city'),
    summaryReports: given(facts.summary_reports, 1, same),
    policyReports: given(facts.policy_reports, 1, same),
    researchReports: given(facts.research_reports, 1, same),
    growthReports: given(facts.growth_reports, 1, same),
    supportedSchools: given(facts.supported_schools, twoSchools, (n) =>
      Array.from({ length: n }, () => ({ ruralOrWeak: true })),
    ),
    problemImproved: given(facts.problem_improved, true, same),
    tasksDone: true,
    missionFulfilled: true,
    assistantWork: true,
  }
}

const resultDay = day('2023-10-20')

/** Results as delivered and confirmed, unless the case says otherwise. */
const toResult = (r: CaseResult): AnnualResult => ({
  year: r.year,
  grade: orNone(r.grade, null, annualGrade),
  absence: orNone(r.absence, null, (text) => text as NonNullable<AnnualResult['absence']>),
  notifiedOn: orNone(r.notified_on, orNone(r.confirmed_on, resultDay, asDay), asDay),
  reassessments: given(r.reassessments, [], (list) =>
    list.map((x) => ({
      on: given(x.on, undefined, asDay),
      grade: given(x.grade, undefined, annualGrade),
    })),
  ),
  proposedBy: orNone(r.proposed_by, 'lead', (text) => text as NonNullable<AnnualResult['proposedBy']>),
  confirmedOn: orNone(r.confirmed_on, resultDay, asDay),
})

const passedYears = [1, 2, 3].map((year) => toResult({ year, grade: '合格' }))

export const resultsOf = (
  results: readonly CaseResult[] | null | undefined,
): readonly AnnualResult[] | undefined => given(results, passedYears, (list) => list.map(toResult))

/** The latest day the results speak of, for a case that names no day of asking. */
export const resultsDay = (results: readonly CaseResult[] | null | undefined): Day =>
  latest(
    resultDay,
    ...(results ?? []).flatMap((r) => [
      r.notified_on,
      r.confirmed_on,
      ...(r.reassessments ?? []).map((x) => x.on),
    ]),
  )

const cycleOf = ({ facts }: Base) =>
  facts.cycle ? { from: day(facts.cycle.from), to: day(facts.cycle.to) } : studioCycle

export function studioAssessmentFacts(base: Base): StudioAssessmentFacts {
  const { facts } = base
  const cycle = cycleOf(base)
  const own = facts.assessed === 'studio' || (facts.assessed === undefined && facts.cohort === undefined)
  return {
    track: base.track,
    cycle,
    results: resultsOf(facts.studio_results ?? (own ? facts.results : undefined)),
    cycleGrade: orNone(facts.cycle_grade, 'pass', annualGrade),
    cycleAssessedOn: orNone(facts.cycle_assessed_on, addDays(cycle.to, 30), asDay),
    forms: given(facts.assessment_forms, Object.values(forms), (list) => list.map((f) => word(forms, f))),
    openBreaches: openBreaches(facts),
  }
}

export function personAssessmentFacts(base: Base): StudioPersonAssessmentFacts {
  const { facts } = base
  const assessedOn = facts.member_assessed_on ?? facts.studio_assessed_on
  return {
    track: base.track,
    role: (facts.assessed ?? facts.role ?? 'member') as StudioRole,
    cycle: cycleOf(base),
    results: resultsOf(facts.results),
    finalGrade: orNone(facts.final_grade, 'pass', annualGrade),
    assessedOn: orNone(facts.member_assessed_on, assessedOn ? day(assessedOn) : resultDay, asDay),
    studioAssessedOn: orNone(facts.studio_assessed_on, assessedOn ? day(assessedOn) : resultDay, asDay),
    materials: given(facts.assessment_materials, [...new Set(Object.values(materials))], (list) =>
      list.map((m) => word(materials, m)),
    ),
    titles: titlesOf(facts.titles, [
      {
        level: 'county',
        kind: base.track === 'principal' ? 'famous_principal' : 'famous_teacher',
        from: day('2022-09-01'),
        revokedOn: null,
        basis: null,
      },
    ]),
    leftOn: orNone(facts.left_studio_on, null, asDay),
    openBreaches: openBreaches(facts),
  }
}
