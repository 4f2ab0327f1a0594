// Written by `npm run schema` from db/migrations; do not edit.
import type { Generated } from 'kysely'

export interface AccountTable {
  id: string
  name: string
  display_name: string
  role: string
  person_id: string | null
  disabled_at: string | null
  created_at: string
}

export interface AccountStudioTable {
  account_id: string
  studio_id: string
}

export interface ActivityTable {
  row_id: Generated<number>
  id: string
  studio_id: string
  kind: string
  from_on: string
  to_on: string
  half_days: number | null
  topic: string
  place: string | null
  host_id: string | null
  visited_school_id: string | null
  problem: string | null
  solution: string | null
  note: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface AllocationTable {
  row_id: Generated<number>
  id: string
  studio_id: string
  management_year: number
  amount_fen: number
  paid_on: string
  document_number: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface AppraisalTable {
  row_id: Generated<number>
  id: string
  person_id: string
  year: number
  grade: string | null
  closed_on: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: string | null
}

export interface AssessmentTable {
  row_id: Generated<number>
  id: string
  subject_kind: string
  subject_id: string
  person_id: string | null
  studio_id: string | null
  cohort_id: string | null
  kind: string
  year: number
  reassesses_id: string | null
  grade: string | null
  absence: string | null
  assessed_on: string
  notified_on: string | null
  proposed_by: string | null
  confirmed_on: string | null
  note: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: string | null
}

export interface AttendanceTable {
  activity_row_id: Generated<number>
  person_id: string
  present: number | null
  absence_reason: string | null
}

export interface AuditEntryTable {
  seq: Generated<number>
  id: string
  at: string
  account_id: string | null
  account_name: string
  role: string | null
  procedure: string
  outcome: string
  code: string | null
  subject_kind: string | null
  subject_id: string | null
  detail: string
  previous_hash: string
  hash: string
}

export interface CohortTable {
  id: string
  programme: string
  name: string
  from_on: string
  to_on: string
  reference_on: string | null
  recorded_at: string
  recorded_by: string
}

export interface DecisionTable {
  id: string
  proposal_id: string | null
  verdict: string
  kind: string
  subject_kind: string
  subject_id: string
  person_id: string | null
  studio_id: string | null
  cohort_id: string | null
  effective_on: string
  document_number: string
  approver: string
  reason: string | null
  finding: string
  effects: string
  reverses_id: string | null
  reversed_by_id: string | null
  decided_at: string
  decided_by: string
  digest: string
}

export interface EnrolmentTable {
  row_id: Generated<number>
  id: string
  cohort_id: string
  person_id: string
  track: string
  from_on: string
  to_on: string | null
  exit_decision_id: string | null
  document_number: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: string | null
}

export interface ImportTable {
  id: string
  kind: string
  file_name: string
  file_digest: string
  sheet: string
  fingerprint: string
  counts: string
  report: string
  recorded_at: string
  recorded_by: string
  undone_at: string | null
  undone_by: string | null
}

export interface ImportLayoutTable {
  fingerprint: string
  kind: string
  mapping: string
  recorded_at: string
}

export interface KeySlotTable {
  id: string
  kind: string
  account_id: string | null
  salt: Uint8Array | null
  wrapped: Uint8Array
  created_at: string
}

export interface OutputTable {
  row_id: Generated<number>
  id: string
  person_id: string
  kind: string
  title: string
  happened_on: string
  level: string | null
  publication: string | null
  status: string | null
  author_position: number | null
  took_part_as: string | null
  note: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: string | null
}

export interface PersonTable {
  id: string
  name: string
  pinyin: string
  initials: string
  strokes: string
  sex: string | null
  birth: string | null
  ethnicity: string | null
  education: string | null
  in_service_since: string | null
  subject: string | null
  professional_title: string | null
  note: string | null
  id_number_sealed: Uint8Array | null
  id_number_index: string | null
  phone_sealed: Uint8Array | null
  phone_index: string | null
  recorded_at: string
  recorded_by: string
  changed_at: string
  import_id: string | null
}

export interface PolicyVersionTable {
  id: string
  status: string
  effective_on: string | null
  content: string
  recorded_at: string
  recorded_by: string
}

export interface PostTable {
  row_id: Generated<number>
  id: string
  person_id: string
  school_id: string | null
  unit: string | null
  kind: string
  duty: string | null
  front_line: number | null
  from_on: string
  to_on: string | null
  reason: string | null
  document_number: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: string | null
}

export interface ProposalTable {
  id: string
  kind: string
  subject_kind: string
  subject_id: string
  person_id: string | null
  studio_id: string | null
  cohort_id: string | null
  assessment_id: string | null
  force: string
  ground_on: string
  last_day: string | null
  finding: string
  status: string
  proposed_at: string
  closed_at: string | null
  withdrawn_reason: string | null
}

export interface ReadingChoiceTable {
  id: string
  reading_id: string
  choice: string
  from_on: string
  reason: string
  decided_by: string
  document_number: string
  recorded_at: string
  recorded_by: string
}

export interface SchoolTable {
  id: string
  name: string
  pinyin: string
  initials: string
  strokes: string
  recorded_at: string
  recorded_by: string
  import_id: string | null
}

export interface SchoolAliasTable {
  school_id: string
  alias: string
}

export interface SchoolProfileTable {
  row_id: Generated<number>
  id: string
  school_id: string
  kind: string
  area: string | null
  weak: number | null
  from_on: string
  to_on: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: string | null
}

export interface SettingTable {
  key: string
  value: string
}

export interface SpendingTable {
  row_id: Generated<number>
  id: string
  studio_id: string
  spent_on: string
  category: string
  amount_fen: number
  purpose: string
  voucher: string | null
  activity_id: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface StudioTable {
  id: string
  track: string
  subject: string | null
  from_on: string
  to_on: string
  document_number: string | null
  dissolved_on: string | null
  dissolution_decision_id: string | null
  recorded_at: string
  recorded_by: string
  import_id: string | null
}

export interface StudioDocumentTable {
  row_id: Generated<number>
  id: string
  studio_id: string
  person_id: string | null
  kind: string
  management_year: number | null
  title: string | null
  filed_on: string
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface StudioMembershipTable {
  row_id: Generated<number>
  id: string
  studio_id: string
  person_id: string
  role: string
  from_on: string
  to_on: string | null
  reason: string | null
  attested: number | null
  recommended_on: string | null
  filed_on: string | null
  assigned_on: string | null
  exit_decision_id: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: string | null
}

export interface SubmissionTable {
  key: string
  procedure: string
  input_digest: string
  result: string
  account_id: string
  at: string
}

export interface TitleTable {
  row_id: Generated<number>
  id: string
  person_id: string
  level: string
  kind: string
  from_on: string
  to_on: string | null
  basis: string | null
  document_number: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: string | null
}

/** Every table of the store, by name. */
export interface Schema {
  account: AccountTable
  account_studio: AccountStudioTable
  activity: ActivityTable
  allocation: AllocationTable
  appraisal: AppraisalTable
  assessment: AssessmentTable
  attendance: AttendanceTable
  audit_entry: AuditEntryTable
  cohort: CohortTable
  decision: DecisionTable
  enrolment: EnrolmentTable
  import: ImportTable
  import_layout: ImportLayoutTable
  key_slot: KeySlotTable
  output: OutputTable
  person: PersonTable
  policy_version: PolicyVersionTable
  post: PostTable
  proposal: ProposalTable
  reading_choice: ReadingChoiceTable
  school: SchoolTable
  school_alias: SchoolAliasTable
  school_profile: SchoolProfileTable
  setting: SettingTable
  spending: SpendingTable
  studio: StudioTable
  studio_document: StudioDocumentTable
  studio_membership: StudioMembershipTable
  submission: SubmissionTable
  title: TitleTable
}
