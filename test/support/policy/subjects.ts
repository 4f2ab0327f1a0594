import { type Day, day, dayOf } from '../../../shared/kernel/day.ts'
import type { SubjectFacts, SubjectKind } from '../../../shared/policy/facts/subjects.ts'
import type { CaseFacts, PolicyCase } from './case.ts'
import {
  applicationFacts,
  enrolmentFacts,
  graduateFacts,
  intakeFacts,
  participationFacts,
  rankingFacts,
  recommendedFacts,
  referenceOf,
  resultsAreTrainees,
  selectionFacts,
} from './translate/cohort.ts'
import { dutyDay, dutyFacts } from './translate/duties.ts'
import { type Base, latest, studioCycle } from './translate/given.ts'
import {
  conductFacts,
  entryFacts,
  postRecord,
  priorityFacts,
  talentFacts,
  titleFacts,
} from './translate/people.ts'
import {
  actFacts,
  afterCohort,
  budgetFacts,
  cohortCycleFacts,
  studioCycleFacts,
  studioFundFacts,
  targetFacts,
} from './translate/plan.ts'
import {
  batchesOf,
  batchFacts,
  batchSeriesFacts,
  directRecognitionFacts,
  nominationFacts,
  recommendationFacts,
  rewardFacts,
  unitFacts,
} from './translate/recognition.ts'
import {
  deliverableFacts,
  personAssessmentFacts,
  resultsDay,
  roundFacts,
  studioAssessmentFacts,
  studioDay,
  studioFacts,
} from './translate/studio.ts'

type Key = keyof CaseFacts

/** How the facts of a case become one kind of subject. */
interface Translation<Kind extends SubjectKind> {
  /** Whether the facts describe such a subject. */
  describedBy: (facts: CaseFacts, group: string) => boolean
  facts: (base: Base, on: Day, rules: readonly string[]) => SubjectFacts[Kind]
  /** The day asked where the case names none. */
  day: (base: Base) => Day
  /** What the subject is called among the side outcomes. */
  parties: readonly string[]
}

const has =
  (...keys: readonly Key[]) =>
  (facts: CaseFacts): boolean =>
    keys.some((key) => facts[key] !== undefined)

const ended = () => day('2025-10-31')
const someDay = () => day('2023-10-01')
const inStudio = (facts: CaseFacts) => facts.role !== 'trainee'

const moveDay = ({ facts }: Base): Day =>
  latest(
    day('2022-10-01'),
    facts.retired_on,
    facts.leave?.from,
    ...(facts.moves ?? []).map((m) => m.on),
    ...(facts.titles ?? []).map((t) => t.from),
  )

const leaves = (facts: CaseFacts): boolean =>
  has('moves', 'retired_on', 'leave', 'still_teaches')(facts) ||
  (facts.studio?.leads ?? []).some((lead) => lead.moves !== undefined)

/** A recommendation of people, beside which the studio's own grade is only mentioned. */
const isAboutPeople = (facts: CaseFacts): boolean =>
  facts.asks === 'recommend_to_city_studio' &&
  (facts.candidates !== undefined || ['lead', 'assistant', 'member'].includes(facts.assessed ?? ''))

const asksForCohort = has(
  'reference_on',
  'birth_on',
  'in_service_since',
  'appraisals',
  'research_plan',
  'school_roles',
)

export const subjects: { [Kind in SubjectKind]: Translation<Kind> } = {
  batch: {
    describedBy: has('batch'),
    facts: batchFacts,
    day: ({ facts }) => latest(day('2022-09-01'), facts.batch?.on),
    parties: [],
  },
  batchSeries: {
    describedBy: has('batch', 'earlier_batches'),
    facts: batchSeriesFacts,
    day: (base) => latest(day('2022-09-01'), ...batchesOf(base).map((b) => b.on)),
    parties: [],
  },
  nomination: {
    describedBy: has('nominated_for'),
    facts: nominationFacts,
    day: ({ facts }) => latest(someDay(), facts.retired_on),
    parties: [],
  },
  recommendation: {
    describedBy: has('recommended_for'),
    facts: recommendationFacts,
    day: ({ facts }) => latest(someDay(), ...(facts.findings ?? []).map((f) => f.on)),
    parties: [],
  },
  directRecognition: {
    describedBy: has('cards'),
    facts: directRecognitionFacts,
    day: (base) =>
      latest(
        day('2022-09-01'),
        ...(base.facts.cards ?? []).map((c) => c.on),
        ...batchesOf(base).map((b) => b.on),
      ),
    parties: [],
  },
  rewards: {
    describedBy: has('rewards'),
    facts: rewardFacts,
    day: ({ facts }) => latest(day('2022-09-01'), ...(facts.rewards ?? []).map((r) => r.on)),
    parties: [],
  },
  unit: {
    describedBy: has('unit_incentive_document', 'medical_exams', 'business_discounts', 'unit_year'),
    facts: unitFacts,
    day: ({ facts }) => dayOf(facts.unit_year ?? 2023, 12, 31),
    parties: ['unit'],
  },
  talent: {
    describedBy: (facts) =>
      facts.nominated_for === undefined &&
      has(
        'titles',
        'talent_results',
        'moves',
        'retired_on',
        'unit_type',
        'post',
        'county',
        'still_teaches',
      )(facts),
    facts: talentFacts,
    day: moveDay,
    parties: ['benefits'],
  },
  title: {
    describedBy: (facts) => facts.asks === 'title',
    facts: titleFacts,
    day: ended,
    parties: ['title'],
  },
  priority: {
    describedBy: (facts) => facts.asks === 'claim_career_priority',
    facts: priorityFacts,
    day: ended,
    parties: [],
  },
  entry: { describedBy: has('entry_check', 'ethics_pledge'), facts: entryFacts, day: someDay, parties: [] },
  conduct: {
    describedBy: (facts) => has('findings', 'complaints')(facts) && facts.cohort === undefined,
    facts: conductFacts,
    day: ({ facts }) =>
      latest(
        someDay(),
        ...(facts.findings ?? []).map((f) => f.on),
        ...(facts.complaints ?? []).map((c) => c.on),
      ),
    parties: [],
  },
  studio: {
    describedBy: has('studio', 'assistants_left', 'member_of'),
    facts: studioFacts,
    day: studioDay,
    parties: ['studio'],
  },
  round: {
    describedBy: has('round'),
    facts: roundFacts,
    day: ({ facts }) => dayOf(facts.round?.year ?? 2022, 12, 31),
    parties: [],
  },
  duties: {
    describedBy: has(
      'years',
      'three_year_plan',
      'plans_reviewed_by_bureau_on',
      'career_plans',
      'cycle_goals',
      'growth_files',
      'work_system_filed',
      'workplace',
      'members',
    ),
    facts: dutyFacts,
    day: dutyDay,
    parties: ['studio'],
  },
  deliverables: {
    describedBy: (facts) =>
      inStudio(facts) &&
      has(
        'papers',
        'open_lessons',
        'summary_reports',
        'policy_reports',
        'research_reports',
        'growth_reports',
        'supported_schools',
        'problem_improved',
      )(facts),
    facts: (base, _on, rules) => deliverableFacts(base, rules),
    day: ({ facts }) => (facts.cycle ? day(facts.cycle.to) : studioCycle.to),
    parties: ['studio'],
  },
  studioAssessment: {
    describedBy: (facts) =>
      (has('studio_results', 'assessment_forms', 'cycle_grade', 'cycle_assessed_on')(facts) &&
        !isAboutPeople(facts)) ||
      (facts.assessed === 'studio' && facts.candidates === undefined) ||
      (facts.results !== undefined && facts.assessed === undefined && !resultsAreTrainees(facts)),
    facts: studioAssessmentFacts,
    day: ({ facts }) =>
      facts.results || facts.studio_results
        ? resultsDay(facts.results ?? facts.studio_results)
        : latest(ended(), facts.cycle_assessed_on),
    parties: ['studio'],
  },
  personAssessment: {
    describedBy: (facts) =>
      facts.candidates === undefined &&
      (['lead', 'assistant', 'member'].includes(facts.assessed ?? '') ||
        has('member_assessed_on', 'assessment_materials', 'final_grade', 'left_studio_on')(facts) ||
        ['apply_as_lead', 'appoint_as_lead'].includes(facts.asks ?? '')),
    facts: personAssessmentFacts,
    day: ({ facts }) => (facts.results ? resultsDay(facts.results) : ended()),
    parties: [],
  },
  studioPost: {
    describedBy: (facts) => leaves(facts) && inStudio(facts),
    facts: (base) => ({ ...postRecord(base), role: (base.facts.role ?? 'lead') as 'lead' }),
    day: moveDay,
    parties: ['lead', 'studio'],
  },
  traineePost: {
    describedBy: (facts) => leaves(facts) && facts.cohort !== undefined && !asksForCohort(facts),
    facts: (base) => ({ ...postRecord(base), programme: base.programme }),
    day: moveDay,
    parties: ['cohort', 'trainee'],
  },
  leadTitle: {
    describedBy: (facts) => facts.role === 'lead' && facts.titles !== undefined && facts.studio === undefined,
    facts: (base, on) => ({ ...talentFacts(base, on), track: base.track }),
    day: ({ facts }) => latest(someDay(), ...(facts.titles ?? []).map((t) => t.revoked_on)),
    parties: ['lead'],
  },
  intake: {
    describedBy: has('admitted', 'exited', 'refill_decision'),
    facts: intakeFacts,
    day: someDay,
    parties: [],
  },
  participation: { describedBy: has('takes_part_in'), facts: participationFacts, day: someDay, parties: [] },
  application: {
    describedBy: (facts, group) =>
      facts.asks === 'apply_tengfei' ||
      asksForCohort(facts) ||
      (group === 'COH' && facts.selection === undefined && facts.candidates === undefined),
    facts: applicationFacts,
    day: referenceOf,
    parties: ['application'],
  },
  selection: { describedBy: has('selection'), facts: selectionFacts, day: someDay, parties: [] },
  ranking: {
    describedBy: (facts) => facts.candidates !== undefined && facts.asks === undefined,
    facts: rankingFacts,
    day: someDay,
    parties: [],
  },
  enrolment: {
    describedBy: (facts, group) =>
      group !== 'COH' &&
      !asksForCohort(facts) &&
      (facts.cohort !== undefined || facts.assessed === 'trainee' || has('paired_school', 'mentor')(facts)),
    facts: enrolmentFacts,
    day: () => afterCohort,
    parties: ['cohort', 'trainee'],
  },
  graduate: {
    describedBy: has('graduation', 'tengfei_admitted'),
    facts: graduateFacts,
    day: () => afterCohort,
    parties: [],
  },
  recommended: {
    describedBy: has('candidates'),
    facts: recommendedFacts,
    day: () => afterCohort,
    parties: [],
  },
  studioFund: {
    describedBy: (facts) =>
      has('spending', 'allotted', 'charged', 'management_year', 'demanded')(facts) ||
      ['total', 'instalment'].includes(facts.asks ?? ''),
    facts: studioFundFacts,
    day: ({ facts }) => latest(someDay(), facts.cycle?.to),
    parties: ['studio'],
  },
  budget: {
    describedBy: has('budget'),
    facts: budgetFacts,
    day: ({ facts }) => dayOf(facts.budget?.year ?? 2023, 12, 31),
    parties: [],
  },
  target: {
    describedBy: has('persons', 'titles_granted', 'first_titled_before_2022', 'revoked', 'level'),
    facts: targetFacts,
    day: () => day('2025-12-31'),
    parties: [],
  },
  act: { describedBy: has('effective_on', 'act', 'act_on'), facts: actFacts, day: ended, parties: [] },
  studioCycle: {
    describedBy: has('studio_start_on', 'cycle'),
    facts: studioCycleFacts,
    day: someDay,
    parties: [],
  },
  cohortCycle: { describedBy: has('cycle', 'days'), facts: cohortCycleFacts, day: someDay, parties: [] },
}

export const subjectKinds = Object.keys(subjects) as SubjectKind[]

/** The kinds of subject that the facts of a case describe. */
export const describedKinds = ({ facts, group }: PolicyCase): SubjectKind[] =>
  subjectKinds.filter((kind) => subjects[kind].describedBy(facts, group))
