import type { KeptAbout } from '../domain/policy.ts'
import { catalogue, type RuleId } from './catalogue/index.ts'
import type { ParameterId } from './parameters/shipped.ts'
import { questions } from './questions.ts'

/** How often it is due for each of them. */
export type Rhythm = 'once' | 'calendar-year' | 'management-year' | 'programme-year' | 'cycle'

/** Who says so: the bureau, the training office, the person's unit, the studio's lead, the panels of a cohort. */
export type Attester = 'bureau' | 'office' | 'unit' | 'lead' | 'assessment-group' | 'experts'

/** Where a rule lives in the desk. */
export type Home =
  /** A question of the engine answers it. */
  | { kind: 'finding'; question: string }
  /** A procedure does it, or refuses what goes against it. */
  | { kind: 'step'; procedure: string }
  /** It follows from dated numbers. */
  | { kind: 'parameter'; parameters: readonly ParameterId[] }
  /** A document or record that must exist, dated and filed. */
  | { kind: 'record'; record: string; about: KeptAbout; every: Rhythm }
  /** What no count can settle: somebody attests it, by name and day. */
  | { kind: 'attested'; by: Attester; about: KeptAbout; every: Rhythm }

const step = (procedure: string): Home => ({ kind: 'step', procedure })
const parameters = (...ids: readonly ParameterId[]): Home => ({ kind: 'parameter', parameters: ids })
const record = (name: string, about: KeptAbout, every: Rhythm): Home => ({
  kind: 'record',
  record: name,
  about,
  every,
})
const attested = (by: Attester, about: KeptAbout, every: Rhythm): Home => ({
  kind: 'attested',
  by,
  about,
  every,
})

/** Rules that no question of the engine answers: they ask for a step, a document, a record, or somebody's word. */
export const assignedHomes: Readonly<Partial<Record<RuleId, Home>>> = {
  // the plan itself
  'meta.basis.city': record('city-plan', 'county', 'once'),
  'process.studio.basis': record('county-plans', 'county', 'once'),
  'main12.plan.issue': record('training-plan', 'county', 'once'),
  'main13.plan.issue': record('incentive-plan', 'county', 'once'),
  'main12.responsible': record('division-of-tasks', 'county', 'once'),
  'main13.responsible': record('division-of-tasks', 'county', 'once'),
  'main14.responsible': record('division-of-tasks', 'county', 'once'),
  'ethics.responsible': record('division-of-tasks', 'county', 'once'),

  // the county and its units
  'target.plan.start': attested('bureau', 'county', 'once'),
  'target.reform.xianguanxiaopin': attested('bureau', 'county', 'once'),
  'main14.reform.full': attested('bureau', 'county', 'once'),
  'main14.transfer': step('people.recordPost'),
  'main12.training.all-staff': attested('bureau', 'county', 'calendar-year'),
  'cohort.fund.management': attested('bureau', 'county', 'calendar-year'),
  'cohort.office': record('training-office', 'county', 'once'),
  'recognition.office': record('training-office', 'county', 'once'),
  'cohort.experts': record('expert-team', 'county', 'cycle'),
  'cohort.unit-measures': record('training-measures', 'unit', 'once'),
  'cohort.joint-management': record('management-rules', 'unit', 'once'),

  // ethics
  'ethics.report-platform': record('report-channel', 'county', 'once'),

  // titles: what the batches add up to, what their holders are owed, and owe
  'derived.recognition.flow': parameters(
    'recognition.teacher.famous',
    'recognition.teacher.backbone',
    'recognition.principal.famous',
    'recognition.principal.backbone',
  ),
  'incentive.guarantee': attested('bureau', 'county', 'calendar-year'),
  'main13.benefit.medical-culture': attested('bureau', 'county', 'calendar-year'),
  'incentive.health.programme': attested('bureau', 'county', 'calendar-year'),
  'incentive.health.priority': attested('bureau', 'county', 'calendar-year'),
  'incentive.growth.support': attested('bureau', 'county', 'calendar-year'),
  'incentive.priority.projects': attested('bureau', 'county', 'calendar-year'),
  'incentive.training.provide': attested('bureau', 'county', 'calendar-year'),
  'incentive.forums.regular': attested('bureau', 'county', 'calendar-year'),
  'main13.duty.demonstration': attested('unit', 'person', 'calendar-year'),
  'incentive.community': attested('unit', 'person', 'calendar-year'),
  'incentive.leadership.modes': attested('unit', 'person', 'calendar-year'),

  // a studio as a whole
  'main12.studios.establish': step('studio.form'),
  'studio.create': step('studio.form'),
  'process.studio.lead-responsibility': step('studio.form'),
  'assessment.studio.annual-basis': attested('bureau', 'studio', 'cycle'),
  'assessment.studio.content': attested('bureau', 'studio', 'management-year'),

  // cohorts: what the county and the units do
  'cohort.joint-management.affiliation': attested('bureau', 'cohort', 'cycle'),
  'cohort.tengfei.office.monitors': attested('office', 'cohort', 'programme-year'),
  'cohort.chuying.office.monitors': attested('office', 'cohort', 'programme-year'),
  'cohort.tengfei.measures.training': attested('bureau', 'cohort', 'programme-year'),
  'cohort.chuying.measures.training': record('unit-training-plan', 'trainee', 'cycle'),
  'cohort.tengfei.training-priority': attested('bureau', 'cohort', 'programme-year'),
  'cohort.chuying.training-priority': attested('unit', 'trainee', 'programme-year'),
  'cohort.tengfei.unit-support': attested('unit', 'trainee', 'programme-year'),
  'cohort.chuying.unit-support': attested('unit', 'trainee', 'programme-year'),
  'cohort.tengfei.measures.studio-purpose': attested('office', 'cohort', 'cycle'),
  'cohort.tengfei.goal': attested('office', 'cohort', 'cycle'),
  'cohort.chuying.goal': attested('office', 'cohort', 'cycle'),

  // cohorts: the applicant and the trainee
  'cohort.tengfei.achievement': attested('unit', 'application', 'once'),
  'cohort.chuying.achievement': attested('unit', 'application', 'once'),
  'cohort.tengfei.measures.project.results': record('project-results', 'trainee', 'cycle'),
  'cohort.content.subject': attested('unit', 'trainee', 'cycle'),
  'cohort.content.exchange': attested('unit', 'trainee', 'programme-year'),
  'cohort.content.symposium': step('cohort.recordEvent'),
  'cohort.content.public-welfare': attested('unit', 'trainee', 'cycle'),
  'cohort.tengfei.annual.form': attested('assessment-group', 'trainee', 'programme-year'),
  'cohort.chuying.annual.form': attested('assessment-group', 'trainee', 'programme-year'),
}

const questionsOf = new Map<RuleId, Home[]>()
for (const { id, rules } of questions) {
  for (const rule of rules) {
    questionsOf.set(rule, [...(questionsOf.get(rule) ?? []), { kind: 'finding', question: id }])
  }
}

/** The procedures through which records and attestations come into the file. */
const keeper = { record: 'policy.fileRecord', attested: 'policy.attest' } as const

/** The procedure a home stands on; null where the engine or the parameters answer by themselves. */
export function procedureOf(home: Home): string | null {
  switch (home.kind) {
    case 'step':
      return home.procedure
    case 'record':
    case 'attested':
      return keeper[home.kind]
    default:
      return null
  }
}

/** Everywhere a rule lives; empty for a rule that nothing in the desk keeps yet. */
export function homesOf(rule: RuleId): readonly Home[] {
  const assigned = assignedHomes[rule]
  return [...(questionsOf.get(rule) ?? []), ...(assigned ? [assigned] : [])]
}

/** The rules in scope that have no home yet. */
export const unhomed = (): RuleId[] =>
  (Object.keys(catalogue) as RuleId[]).filter((id) => catalogue[id].inScope && homesOf(id).length === 0)
