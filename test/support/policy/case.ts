import { z } from 'zod'
import { isDay } from '../../../shared/kernel/day.ts'
import { isRuleId } from '../../../shared/policy/catalogue/index.ts'
import type { Outcome } from '../../../shared/policy/finding.ts'
import {
  channels,
  forms,
  isKnownTitle,
  levels,
  materials,
  payers,
  posts,
  programmes,
  schoolRoles,
  spendingCategories,
  units,
} from './vocabulary.ts'

/**
 * The whole vocabulary of the cases: every key, the words it takes, and where null may stand. A key or word that is
 * not here is an error, so that no fact of a case is ever passed over. Absent is unproblematic, null is what the key
 * says: unknown, missing or not there yet.
 */

const day = z.string().refine((value): boolean => isDay(value), 'no ISO day')
const count = z.number().int()
const text = z.string()
const flag = z.boolean()
const wordOf = (table: Readonly<Record<string, unknown>>) =>
  z.string().refine((value) => Object.hasOwn(table, value), `none of ${Object.keys(table).join(' · ')}`)

const track = z.enum(['principal', 'teacher'])
const role = z.enum(['lead', 'assistant', 'member', 'trainee'])
const absence = z.enum(['no_reason', 'sick_leave', 'refused', 'not_organised'])
/** A grade outside its scale is the point of some cases, so any word is let through to the engine. */
const grade = text
const level = wordOf(levels)

const title = z.strictObject({
  level,
  kind: z.string().refine(isKnownTitle, 'no title of the vocabulary'),
  from: day.nullish(),
  revoked_on: day.nullish(),
  basis: text.nullish(),
})
const batch = z.strictObject({
  track: track.nullish(),
  on: day.nullish(),
  famous: count.nullish(),
  backbone: count.nullish(),
})
const reward = z.strictObject({
  level,
  /** Other honours by name. */
  kind: text,
  amount: z.number().nullish(),
  on: day.nullish(),
  payer: wordOf(payers).nullish(),
  paid: flag.nullish(),
})
const move = z.strictObject({
  on: day.nullish(),
  post: wordOf(posts).nullish(),
  unit_type: wordOf(units).nullish(),
  unit: text.nullish(),
  county: text.nullish(),
  same_unit: flag.nullish(),
})
const reassessment = z.strictObject({ on: day.nullish(), grade: grade.nullish() })
const result = z.strictObject({
  year: count,
  grade: grade.nullish(),
  absence: absence.nullish(),
  notified_on: day.nullish(),
  reassessments: z.array(reassessment).nullish(),
  proposed_by: z.enum(['lead', 'assistant', 'member', 'bureau']).nullish(),
  confirmed_on: day.nullish(),
})
const override = z.strictObject({
  reason: text.nullish(),
  approver: text.nullish(),
  document: text.nullish(),
  on: z.union([day, z.literal('')]).nullish(),
})
const person = z.strictObject({
  id: text.optional(),
  name: text.nullish(),
  unit: text.nullish(),
  post: wordOf(posts).nullish(),
  titles: z.array(title).nullish(),
  age: count.nullish(),
  moves: z.array(move).nullish(),
  attested: flag.nullish(),
  recommended_on: day.nullish(),
  filed_on: day.nullish(),
  invited_by: text.nullish(),
  assigned_by_bureau_on: day.nullish(),
})
const studio = z.strictObject({
  track: track.nullish(),
  stage: z.enum(['formation', 'running']).optional(),
  name: text.nullish(),
  formed_on: day.nullish(),
  management_year: count.nullish(),
  formed_with: count.nullish(),
  leads: z.array(person).optional(),
  assistants: z.array(person).optional(),
  members: z.array(person).optional(),
})
const year = z.strictObject({
  training_days: count.nullish(),
  training_half_days: count.nullish(),
  training_sessions: count.nullish(),
  trainings: z.array(z.strictObject({ from: day, to: day, days: z.number().nullish() })).nullish(),
  shadowings: count.nullish(),
  forums: z.array(z.strictObject({ host: z.enum(['lead', 'other_lead']).nullish() })).nullish(),
  lectures: z
    .array(
      z.strictObject({
        on: day.optional(),
        active: count.nullish(),
        attended: count.nullish(),
        absent: z.array(text).optional(),
      }),
    )
    .nullish(),
  members: count.nullish(),
  member_schools: count.nullish(),
  visited_schools: count.nullish(),
  visits: count.nullish(),
  visit_reports: count.nullish(),
  annual_plans: count.nullish(),
  member_changes: z
    .array(
      z.strictObject({
        kind: z.enum(['moved', 'joined', 'left']),
        on: day,
        old_school_visited: flag.optional(),
        new_school_visited: flag.optional(),
      }),
    )
    .optional(),
})
const candidate = z.strictObject({
  id: text,
  score: z.number().nullish(),
  area: z.enum(['县城', '乡村']).nullish(),
  titles: z.array(title).nullish(),
  chuying_grade: grade.nullish(),
  graduation_grade: grade.nullish(),
  final_grade: grade.nullish(),
})
const perTrack = z.strictObject({ teacher: count.nullish(), principal: count.nullish() })
const period = z.strictObject({ from: day, to: day })

const facts = z.strictObject({
  act: z.enum(['studio_duty']).optional(),
  act_on: day.nullish(),
  admitted: perTrack.nullish(),
  allotted: z.number().nullish(),
  appraisals: z
    .array(z.strictObject({ year: count, grade: grade.nullish(), closed: flag.nullish() }))
    .nullish(),
  asks: text.optional(),
  assessed: z.enum(['studio', 'lead', 'assistant', 'member', 'trainee']).optional(),
  assessment_forms: z.array(wordOf(forms)).nullish(),
  assessment_materials: z.array(wordOf(materials)).nullish(),
  assessments_held: z.array(z.enum(['annual', 'midterm', 'graduation'])).nullish(),
  assistants_left: count.nullish(),
  batch: batch.nullish(),
  birth_on: day.nullish(),
  budget: z
    .strictObject({
      year: count.nullish(),
      training: z.number().nullish(),
      training_spent: z.number().nullish(),
      studios: z.number().nullish(),
      studios_added_mid_year: z.number().nullish(),
      added_on: day.nullish(),
    })
    .nullish(),
  business_discounts: count.nullish(),
  candidates: z.array(candidate).optional(),
  cards: z.array(z.strictObject({ kind: z.enum(['A', 'B', 'C']), on: day.nullish() })).nullish(),
  career_plans: count.nullish(),
  charged: z.number().nullish(),
  cohort: wordOf(programmes).nullish(),
  complaints: z.array(z.strictObject({ on: day.nullish(), upheld: flag.nullable() })).nullish(),
  county: text.nullish(),
  cycle: period.nullish(),
  cycle_assessed_on: day.nullish(),
  cycle_goals: count.nullish(),
  cycle_grade: grade.nullish(),
  days: z.array(day).optional(),
  demanded: z.number().nullish(),
  earlier_batches: z.array(batch).optional(),
  earlier_enrolment: z.array(z.strictObject({ year: count, grade: grade.nullish() })).optional(),
  effective_on: day.nullish(),
  entry_check: flag.nullish(),
  ethics_pledge: flag.nullish(),
  exited: perTrack.nullish(),
  final_grade: grade.nullish(),
  findings: z
    .array(
      z.strictObject({
        on: day.nullish(),
        kind: z.enum(['师德失范', '违规违纪']),
        sanction_to: day.nullish(),
      }),
    )
    .nullish(),
  first_titled_before_2022: count.nullish(),
  graduation: z
    .strictObject({
      grade: grade.nullish(),
      on: day.nullish(),
      reviewer: z.enum(['专家团队', '考核组']).nullish(),
    })
    .nullish(),
  growth_files: count.nullish(),
  growth_reports: count.nullish(),
  in_service_since: day.nullish(),
  leave: z.strictObject({ kind: text, from: day, to: day.nullish() }).nullish(),
  lectures: z.array(z.strictObject({ level, on: day.nullish() })).nullish(),
  left_studio_on: day.nullish(),
  level: level.optional(),
  management_year: count.nullish(),
  medical_exams: count.nullish(),
  member_assessed_on: day.nullish(),
  member_of: z.array(text).optional(),
  members: count.nullish(),
  mentor: text.nullish(),
  mentor_left_on: day.nullish(),
  moves: z.array(move).nullish(),
  nominated_for: z.array(z.string().refine(isKnownTitle, 'no title of the vocabulary')).optional(),
  on: day.optional(),
  open_lessons: z
    .array(z.strictObject({ level, as: z.enum(['授课', '听课']).nullish(), on: day.nullish() }))
    .nullish(),
  other_results: z.array(text).nullish(),
  override: override.nullish(),
  own_studio: flag.nullish(),
  own_work: text.nullish(),
  paired_school: text.nullish(),
  papers: z
    .array(
      z.strictObject({
        status: z.enum(['发表', '录用']),
        published_on: day.nullish(),
        author_position: count.nullish(),
        journal_level: level.nullish(),
      }),
    )
    .nullish(),
  person: text.optional(),
  persons: count.nullish(),
  places: count.nullish(),
  plans_reviewed_by_bureau_on: day.nullish(),
  policy_reports: count.nullish(),
  post: wordOf(posts).nullish(),
  problem_improved: flag.nullish(),
  project_problems: count.nullish(),
  projects: z.array(z.strictObject({ level })).nullish(),
  recommended_for: z
    .strictObject({ level, kind: z.string().refine(isKnownTitle, 'no title of the vocabulary') })
    .optional(),
  reference_on: day.nullish(),
  refill_decision: text.nullish(),
  research_plan: flag.nullish(),
  research_reports: count.nullish(),
  results: z.array(result).nullish(),
  retired_on: day.nullish(),
  revoked: count.nullish(),
  revoked_on: day.nullish(),
  rewards: z.array(reward).nullish(),
  role: role.optional(),
  round: z
    .strictObject({
      year: count.nullish(),
      principal_studios: count.nullish(),
      teacher_studios: count.nullish(),
      number_set_by_bureau: count.nullish(),
    })
    .nullish(),
  school_roles: z.array(wordOf(schoolRoles)).nullish(),
  selection: z
    .strictObject({
      channels: z.array(wordOf(channels)).nullish(),
      unit_review: flag.nullish(),
      expert_review: flag.nullish(),
      publicity: flag.nullish(),
      open_objections: count.nullish(),
      confirmed_on: day.nullish(),
    })
    .nullish(),
  spending: z
    .array(z.strictObject({ category: wordOf(spendingCategories), amount: z.number().nullish() }))
    .nullish(),
  still_teaches: flag.nullish(),
  studio: studio.optional(),
  studio_assessed_on: day.nullish(),
  studio_results: z.array(result).nullish(),
  studio_revoked: z.enum(['annual']).optional(),
  studio_start_on: day.nullish(),
  study_reports: z
    .array(
      z.strictObject({
        visit: z.union([count, text]),
        on: day.nullish(),
        visit_ended_on: day.nullish(),
      }),
    )
    .nullish(),
  study_visits: z.array(z.strictObject({ county: text.nullish() })).nullish(),
  summary_reports: count.nullish(),
  supported_schools: count.nullish(),
  takes_part_in: z.array(z.enum(['腾飞', '雏鹰', 'studio_lead'])).optional(),
  talent_results: z.array(result).nullish(),
  tasks_done: flag.nullish(),
  tengfei_admitted: perTrack.nullish(),
  three_year_plan: count.nullish(),
  titles: z.array(title).nullish(),
  titles_granted: count.nullish(),
  track: track.nullish(),
  track_from: z.array(z.strictObject({ from: day, track: track.nullish() })).nullish(),
  unit_incentive_document: flag.nullish(),
  unit_type: wordOf(units).nullish(),
  unit_year: count.nullish(),
  work_system_filed: flag.nullish(),
  workplace: flag.nullish(),
  years: z.array(year).nullish(),
})

const outcomes = [
  'compliant',
  'violation',
  'notice',
  'eligible',
  'ineligible',
  'ineligible_overridable',
  'undetermined',
  'pending_decision',
  'refused',
  'amount',
  'benefit_on',
  'benefit_off',
  'stays',
  'exits',
  'exits_by_default_overridable',
  'in_rectification',
  'revoked',
  'invalid_input',
  'review',
] as const satisfies readonly Outcome[]
const outcome = z.enum(outcomes)

const parties = ['studio', 'cohort', 'lead', 'trainee', 'benefits', 'bureau', 'application'] as const

/** The figures and dates an expectation can name. */
const figures = [
  'actions',
  'amount',
  'award_title',
  'basis',
  'county_pays',
  'cycle_end',
  'days',
  'excess',
  'fund_per_year',
  'headcount',
  'inside',
  'instalments',
  'last_day',
  'missing_documents',
  'missing_years',
  'next_allowed_year',
  'offset',
  'overdue',
  'payer',
  'periods',
  'proposed',
  'ranked_first',
  'recommendable',
  'rectification',
  'requires_reason',
  'shortfall',
  'suppressed',
  'title_status',
  'violation_years',
] as const

const expected = z.strictObject({
  decision: outcome,
  accept: z.array(outcome).optional(),
  also: z.partialRecord(z.enum(parties), outcome).optional(),
  subject: z.enum(['bureau', 'office', 'unit', 'county_finance']).optional(),
  ...(Object.fromEntries(figures.map((key) => [key, z.json().optional()])) as Record<
    (typeof figures)[number],
    z.ZodOptional<z.ZodJSONSchema>
  >),
})

const caseSchema = z.object({
  id: text.min(1),
  group: text,
  title: text.default(''),
  facts,
  expected,
  rules: z
    .array(
      z.string().refine((id): boolean => isRuleId(id), {
        error: (issue) => `no rule of the catalogue: ${issue.input}`,
      }),
    )
    .min(1),
  ambiguities: z.array(text).optional(),
  alternative: text.optional(),
  override: z.strictObject({ allowed: flag, requires: z.array(text).optional() }).optional(),
})

/** A case: facts in the shared vocabulary, and the decision expected under the default readings. */
export type PolicyCase = z.infer<typeof caseSchema>
export type CaseFacts = PolicyCase['facts']
export type CaseTitle = z.infer<typeof title>
export type CaseBatch = z.infer<typeof batch>
export type CaseMove = z.infer<typeof move>
export type CaseResult = z.infer<typeof result>
export type CasePerson = z.infer<typeof person>
export type CaseStudio = z.infer<typeof studio>
export type CaseYear = z.infer<typeof year>
export type PerTrackCount = z.infer<typeof perTrack>

/** Reads one entry of a file of cases; throws with every key and word that is not in the vocabulary. */
export function readCase(entry: unknown): PolicyCase {
  const read = caseSchema.safeParse(entry)
  if (read.success) return read.data
  const wrong = read.error.issues.map((issue) => {
    const at = issue.path.join('.')
    if (issue.code === 'unrecognized_keys')
      return `not in the vocabulary: ${[at, issue.keys.join(', ')].filter(Boolean).join('.')}`
    return `${at}: ${issue.message}`
  })
  throw new Error(wrong.join('; '))
}
