import type { Outcome } from '../../../shared/policy/finding.ts'

/** A case: facts in the shared vocabulary, and the decision expected under the default readings. */
export interface PolicyCase {
  id: string
  group: string
  title: string
  facts: CaseFacts
  expected: Expected
  rules: readonly string[]
  ambiguities?: readonly string[]
  alternative?: string
  override?: { allowed: boolean; requires?: readonly string[] }
}

interface Expected {
  decision: Outcome
  accept?: readonly Outcome[]
  also?: Readonly<Record<string, Outcome>>
  subject?: string
  [figure: string]: unknown
}

/** `undefined` is not mentioned (unproblematic), `null` is what the key says: unknown, missing or not there yet. */
type Given<T> = T | null | undefined

export interface CaseTitle {
  level: string
  kind: string
  from?: Given<string>
  revoked_on?: Given<string>
  basis?: Given<string>
}
export interface CaseBatch {
  track: Given<string>
  on: Given<string>
  famous?: Given<number>
  backbone?: Given<number>
}
interface CaseReward {
  level: string
  kind: string
  amount?: Given<number>
  on: Given<string>
  payer?: Given<string>
  paid?: Given<boolean>
}
export interface CaseMove {
  on: Given<string>
  post?: Given<string>
  unit_type?: Given<string>
  unit?: Given<string>
  county?: Given<string>
  same_unit?: Given<boolean>
}
export interface CaseResult {
  year: number
  grade?: Given<string>
  absence?: Given<string>
  notified_on?: Given<string>
  reassessments?: Given<readonly { on: Given<string>; grade: Given<string> }[]>
  proposed_by?: Given<string>
  confirmed_on?: Given<string>
}
interface CaseOverride {
  reason?: Given<string>
  approver?: Given<string>
  document?: Given<string>
  on?: Given<string>
}
export interface CasePerson {
  id?: string
  name?: Given<string>
  unit?: Given<string>
  post?: Given<string>
  titles?: Given<readonly CaseTitle[]>
  age?: Given<number>
  moves?: readonly CaseMove[]
  attested?: Given<boolean>
  recommended_on?: Given<string>
  filed_on?: Given<string>
  invited_by?: Given<string>
  assigned_by_bureau_on?: Given<string>
}
export interface CaseStudio {
  track?: Given<string>
  stage?: 'formation' | 'running'
  name?: Given<string>
  formed_on?: Given<string>
  management_year?: Given<number>
  formed_with?: Given<number>
  leads?: readonly CasePerson[]
  assistants?: readonly CasePerson[]
  members?: readonly CasePerson[]
}
export interface CaseYear {
  training_days?: Given<number>
  training_half_days?: Given<number>
  training_sessions?: Given<number>
  trainings?: Given<readonly { from: string; to: string; days: Given<number> }[]>
  forums?: Given<readonly { host: Given<string> }[]>
  lectures?: Given<
    readonly { on?: string; active?: Given<number>; attended?: Given<number>; absent?: readonly string[] }[]
  >
  members?: Given<number>
  member_schools?: Given<number>
  visited_schools?: Given<number>
  visits?: Given<number>
  visit_reports?: Given<number>
  annual_plans?: Given<number>
  member_changes?: readonly {
    kind: 'moved' | 'joined' | 'left'
    on: string
    old_school_visited?: boolean
    new_school_visited?: boolean
  }[]
}
interface CaseCandidate {
  id: string
  score?: Given<number>
  area?: Given<string>
  titles?: Given<readonly CaseTitle[]>
  chuying_grade?: Given<string>
  graduation_grade?: Given<string>
  final_grade?: Given<string>
}
export interface PerTrackCount {
  teacher?: Given<number>
  principal?: Given<number>
}

/** Every key of the vocabulary. */
export interface CaseFacts {
  act?: string
  act_on?: Given<string>
  admitted?: Given<PerTrackCount>
  allotted?: Given<number>
  appraisals?: Given<readonly { year: number; grade: Given<string>; closed?: Given<boolean> }[]>
  asks?: string
  assessed?: string
  assessment_forms?: Given<readonly string[]>
  assessment_materials?: Given<readonly string[]>
  assessments_held?: Given<readonly string[]>
  assistants_left?: Given<number>
  batch?: Given<CaseBatch>
  birth_on?: Given<string>
  budget?: Given<{
    year?: Given<number>
    training?: Given<number>
    training_spent?: Given<number>
    studios?: Given<number>
    studios_added_mid_year?: Given<number>
    added_on?: Given<string>
  }>
  business_discounts?: Given<number>
  candidates?: readonly CaseCandidate[]
  cards?: Given<readonly { kind: 'A' | 'B' | 'C'; on: Given<string> }[]>
  career_plans?: Given<number>
  charged?: Given<number>
  cohort?: Given<string>
  complaints?: Given<readonly { on: Given<string>; upheld: boolean | null }[]>
  county?: Given<string>
  cycle?: Given<{ from: string; to: string }>
  cycle_assessed_on?: Given<string>
  cycle_goals?: Given<number>
  cycle_grade?: Given<string>
  days?: readonly string[]
  demanded?: Given<number>
  earlier_batches?: readonly CaseBatch[]
  earlier_enrolment?: readonly { year: number; grade: Given<string> }[]
  effective_on?: Given<string>
  entry_check?: Given<boolean>
  ethics_pledge?: Given<boolean>
  exited?: Given<PerTrackCount>
  final_grade?: Given<string>
  findings?: Given<readonly { on: Given<string>; kind: string; sanction_to?: Given<string> }[]>
  graduation?: Given<{ grade?: Given<string>; on?: Given<string>; reviewer?: Given<string> }>
  growth_files?: Given<number>
  growth_reports?: Given<number>
  in_service_since?: Given<string>
  leave?: Given<{ kind: string; from: string; to: Given<string> }>
  lectures?: Given<readonly { level: string; on: Given<string> }[]>
  left_studio_on?: Given<string>
  level?: string
  management_year?: Given<number>
  medical_exams?: Given<number>
  member_assessed_on?: Given<string>
  member_of?: readonly string[]
  members?: Given<number>
  mentor?: Given<string>
  mentor_left_on?: Given<string>
  moves?: Given<readonly CaseMove[]>
  nominated_for?: readonly string[]
  on?: string
  open_lessons?: Given<readonly { level: string; as?: Given<string>; on?: Given<string> }[]>
  other_results?: readonly string[]
  override?: CaseOverride | null
  own_studio?: Given<boolean>
  own_work?: Given<string>
  paired_school?: Given<string>
  papers?: Given<
    readonly {
      status: string
      published_on?: Given<string>
      author_position?: Given<number>
      journal_level?: Given<string>
    }[]
  >
  person?: string
  persons?: Given<number>
  places?: Given<number>
  plans_reviewed_by_bureau_on?: Given<string>
  policy_reports?: Given<number>
  post?: Given<string>
  problem_improved?: Given<boolean>
  project_problems?: Given<number>
  projects?: Given<readonly { level: string }[]>
  recommended_for?: { level: string; kind: string }
  reference_on?: Given<string>
  refill_decision?: Given<string>
  research_plan?: Given<boolean>
  research_reports?: Given<number>
  results?: Given<readonly CaseResult[]>
  retired_on?: Given<string>
  revoked?: Given<number>
  revoked_on?: Given<string>
  rewards?: Given<readonly CaseReward[]>
  role?: string
  round?: Given<{
    year?: Given<number>
    principal_studios?: Given<number>
    teacher_studios?: Given<number>
    number_set_by_bureau?: Given<number>
  }>
  school_roles?: Given<readonly string[]>
  selection?: Given<{
    channels?: Given<readonly string[]>
    unit_review?: Given<boolean>
    expert_review?: Given<boolean>
    publicity?: Given<boolean>
    open_objections?: Given<number>
    confirmed_on?: Given<string>
  }>
  spending?: Given<readonly { category: string; amount: Given<number> }[]>
  still_teaches?: Given<boolean>
  studio?: CaseStudio
  studio_assessed_on?: Given<string>
  studio_results?: Given<readonly CaseResult[]>
  studio_revoked?: string
  studio_start_on?: Given<string>
  study_reports?: Given<
    readonly { visit: number | string; on?: Given<string>; visit_ended_on?: Given<string> }[]
  >
  study_visits?: Given<readonly { county: Given<string> }[]>
  summary_reports?: Given<number>
  supported_schools?: Given<number>
  takes_part_in?: readonly string[]
  talent_results?: Given<readonly CaseResult[]>
  tasks_done?: Given<boolean>
  tengfei_admitted?: Given<PerTrackCount>
  three_year_plan?: Given<number>
  titles?: Given<readonly CaseTitle[]>
  titles_granted?: Given<number>
  first_titled_before_2022?: Given<number>
  track?: Given<string>
  track_from?: Given<readonly { from: string; track: Given<string> }[]>
  unit_incentive_document?: Given<boolean>
  unit_type?: Given<string>
  unit_year?: Given<number>
  work_system_filed?: Given<boolean>
  workplace?: Given<boolean>
  years?: Given<readonly CaseYear[]>
}
