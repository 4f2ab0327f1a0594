// Written by `npm run schema` from db/migrations; do not edit.
import type { Generated } from 'kysely'
import type {
  ActivityKind,
  LessonRole,
  OutputKind,
  PaperStatus,
  SpendingCategory,
} from '../shared/domain/activity.ts'
import type { Absence, AssessedKind, AssessmentKind, Grade } from '../shared/domain/assessment.ts'
import type {
  Aim,
  AimOutcome,
  Programme,
  ProgrammeEventKind,
  TasksWord,
  WorkWord,
} from '../shared/domain/cohort.ts'
import type { DecisionKind, ProposalKind, ProposalStatus, Verdict } from '../shared/domain/decision.ts'
import type { BreachKind, ComplaintChannel, EthicsStep, SanctionKind } from '../shared/domain/ethics.ts'
import type { EvidenceKind, EvidenceSubject, EvidenceType } from '../shared/domain/evidence.ts'
import type { ApplicationChannel, CandidacyOutcome, PlacingOutcome } from '../shared/domain/formation.ts'
import type { Area, DepartureKind, LeaveKind, PostKind, SchoolKind, Sex } from '../shared/domain/people.ts'
import type { KeptAbout, KeptKind } from '../shared/domain/policy.ts'
import type {
  BudgetPurpose,
  GuaranteeKind,
  RewardSource,
  RulingChoice,
  RulingMatter,
} from '../shared/domain/reward.ts'
import type { Role } from '../shared/domain/role.ts'
import type { RemarkVerdict, RosterForm } from '../shared/domain/roster.ts'
import type {
  Award,
  CertificateKind,
  ObjectionOutcome,
  SelectionKind,
  SelectionStep,
  UnitOpinion,
} from '../shared/domain/selection.ts'
import type { StudioDocumentKind, StudioRole, Track } from '../shared/domain/studio.ts'
import type { Card, Level, TitleKind } from '../shared/domain/title.ts'
import type { Day } from '../shared/kernel/day.ts'
import type { Id } from '../shared/kernel/id.ts'
import type { Force } from '../shared/policy/finding.ts'

export interface AccountTable {
  id: Id<'account'>
  name: string
  display_name: string
  role: Role
  person_id: Id<'person'> | null
  disabled_at: string | null
  created_at: string
  failures: number
  locked_until: string | null
  signed_in_at: string | null
  password_at: string | null
}

export interface AccountStudioTable {
  account_id: Id<'account'>
  studio_id: Id<'studio'>
}

export interface ActivityTable {
  row_id: Generated<number>
  id: Id<'activity'>
  studio_id: Id<'studio'>
  kind: ActivityKind
  from_on: Day
  to_on: Day
  half_days: number | null
  topic: string
  place: string | null
  host_id: Id<'person'> | null
  visited_school_id: Id<'school'> | null
  problem: string | null
  solution: string | null
  note: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: Id<'import'> | null
}

export interface AdmissionTable {
  id: Id<'admission'>
  selection_id: Id<'selection'>
  application_id: Id<'application'>
  decision_id: Id<'decision'>
  award: Award
  title_id: Id<'title'> | null
  enrolment_id: Id<'enrolment'> | null
  findings: string
  recorded_at: string
  recorded_by: string
}

export interface AllocationTable {
  row_id: Generated<number>
  id: Id<'allocation'>
  studio_id: Id<'studio'>
  management_year: number
  amount_fen: number
  paid_on: Day
  document_number: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface ApplicationTable {
  row_id: Generated<number>
  id: Id<'application'>
  selection_id: Id<'selection'>
  person_id: Id<'person'>
  award: Award
  channels: string
  applied_on: Day
  research_plan: number | null
  topic: string | null
  school_roles: string | null
  return_reason: string | null
  note: string | null
  withdrawn_on: Day | null
  withdrawn_reason: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: Id<'import'> | null
}

export interface ApplicationOverrideTable {
  row_id: Generated<number>
  id: Id<'application_override'>
  application_id: Id<'application'>
  question: string
  reason: string
  approver: string
  document_number: string
  approved_on: Day
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface AppraisalTable {
  row_id: Generated<number>
  id: Id<'appraisal'>
  person_id: Id<'person'>
  year: number
  grade: Grade | null
  closed_on: Day | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: Id<'import'> | null
}

export interface AppropriationTable {
  row_id: Generated<number>
  id: Id<'appropriation'>
  year: number
  purpose: BudgetPurpose
  opening: number
  amount_fen: number
  set_on: Day
  document_number: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface AssessmentTable {
  row_id: Generated<number>
  id: Id<'assessment'>
  subject_kind: AssessedKind
  subject_id: string
  person_id: Id<'person'> | null
  studio_id: Id<'studio'> | null
  cohort_id: Id<'cohort'> | null
  kind: AssessmentKind
  year: number
  reassesses_id: Id<'assessment'> | null
  grade: Grade | null
  absence: Absence | null
  assessed_on: Day
  notified_on: Day | null
  proposed_by: string | null
  confirmed_on: Day | null
  note: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: Id<'import'> | null
  areas: string | null
}

export interface AssistantFilingTable {
  row_id: Generated<number>
  id: Id<'assistant_filing'>
  studio_id: Id<'studio'>
  person_id: Id<'person'>
  recommended_on: Day
  filed_on: Day
  attested: number | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface AttendanceTable {
  activity_row_id: Generated<number>
  person_id: Id<'person'>
  present: number | null
  absence_reason: string | null
}

export interface AuditEntryTable {
  seq: Generated<number>
  id: Id<'audit_entry'>
  at: string
  account_id: Id<'account'> | null
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

export interface AwardTable {
  row_id: Generated<number>
  id: Id<'award'>
  person_id: Id<'person'>
  level: Level
  name: string
  awarded_on: Day
  amount_fen: number | null
  received_on: Day | null
  document_number: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: Id<'import'> | null
}

export interface CertificateTable {
  row_id: Generated<number>
  id: Id<'certificate'>
  kind: CertificateKind
  subject_id: string
  graduation_id: Id<'graduation'> | null
  person_id: Id<'person'>
  number: string
  issue: number
  issued_on: Day
  reason: string | null
  void_on: Day | null
  void_reason: string | null
  void_document_number: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface CohortTable {
  id: Id<'cohort'>
  programme: Programme
  name: string
  from_on: Day
  to_on: Day
  reference_on: Day | null
  recorded_at: string
  recorded_by: string
}

export interface CriterionTable {
  row_id: Generated<number>
  id: Id<'criterion'>
  selection_id: Id<'selection'>
  name: string
  weight: number
  most: number
  position: number
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface DecisionTable {
  id: Id<'decision'>
  proposal_id: Id<'proposal'> | null
  verdict: Verdict
  kind: DecisionKind
  subject_kind: string
  subject_id: string
  person_id: Id<'person'> | null
  studio_id: Id<'studio'> | null
  cohort_id: Id<'cohort'> | null
  effective_on: Day
  document_number: string
  approver: string
  reason: string | null
  finding: string
  effects: string
  reverses_id: Id<'decision'> | null
  reversed_by_id: Id<'decision'> | null
  decided_at: string
  decided_by: string
  digest: string
}

export interface DefenceTable {
  row_id: Generated<number>
  id: Id<'defence'>
  cohort_id: Id<'cohort'>
  held_on: Day
  place: string | null
  document_number: string | null
  experts: string
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface DepartureTable {
  row_id: Generated<number>
  id: Id<'departure'>
  person_id: Id<'person'>
  kind: DepartureKind
  left_on: Day
  document_number: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface DraftTable {
  account_id: Id<'account'>
  form: string
  typed_sealed: Uint8Array
  typed_in: string
  kept_at: string
}

export interface EnrolmentTable {
  row_id: Generated<number>
  id: Id<'enrolment'>
  cohort_id: Id<'cohort'>
  person_id: Id<'person'>
  track: Track
  from_on: Day
  to_on: Day | null
  exit_decision_id: Id<'decision'> | null
  document_number: string | null
  refill_document_number: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: Id<'import'> | null
  readmission_reason: string | null
}

export interface EntryCheckTable {
  row_id: Generated<number>
  id: Id<'entry_check'>
  person_id: Id<'person'>
  checked_on: Day
  clear: number
  document_number: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface EthicsCaseTable {
  row_id: Generated<number>
  id: Id<'ethics_case'>
  person_id: Id<'person'>
  received_on: Day
  channel: ComplaintChannel
  allegation_sealed: Uint8Array
  document_number: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface EthicsStepTable {
  row_id: Generated<number>
  id: Id<'ethics_step'>
  case_id: Id<'ethics_case'>
  kind: EthicsStep
  happened_on: Day
  upheld: number | null
  breach: BreachKind | null
  sanction: SanctionKind | null
  from_on: Day | null
  to_on: Day | null
  document_number: string | null
  statement_sealed: Uint8Array | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface EvidenceTable {
  row_id: Generated<number>
  id: Id<'evidence'>
  subject_kind: EvidenceSubject
  subject_id: string
  file_id: Id<'evidence_file'>
  kind: EvidenceKind
  name: string
  note: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface EvidenceFileTable {
  id: Id<'evidence_file'>
  content_index: string
  sealed_digest: string
  type: EvidenceType
  bytes: number
  recorded_at: string
  recorded_by: string
}

export interface ExpertTable {
  row_id: Generated<number>
  id: Id<'expert'>
  selection_id: Id<'selection'>
  name: string
  unit: string | null
  position: number
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface FormationTable {
  row_id: Generated<number>
  id: Id<'formation'>
  track: Track
  name: string
  start_on: Day
  opened_on: Day
  closes_on: Day | null
  places: number | null
  document_number: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface FrozenRosterTable {
  id: Id<'frozen_roster'>
  number: string
  form: RosterForm
  title: string
  as_of_on: Day
  known_on: Day | null
  request: string
  purpose: string
  records: number
  content: Uint8Array
  digest: string
  frozen_at: string
  frozen_by: string
  proof: string
}

export interface GardenerCardTable {
  row_id: Generated<number>
  id: Id<'gardener_card'>
  person_id: Id<'person'>
  card: Card
  given_on: Day
  track: Track | null
  amount_fen: number | null
  received_on: Day | null
  document_number: string | null
  note: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: Id<'import'> | null
}

export interface GraduationTable {
  row_id: Generated<number>
  id: Id<'graduation'>
  enrolment_id: Id<'enrolment'>
  defence_id: Id<'defence'>
  own_work: WorkWord
  tasks: TasksWord
  grade: Grade
  comment: string | null
  held_on: Day
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface HandbackDeskTable {
  studio_id: Id<'studio'>
  desk_id: string
  county_id: string
  secret_sealed: Uint8Array
  key_number: number
  revision: number
  records: string
  issued_at: string
  recorded_at: string
  recorded_by: string
}

export interface HandbackReceiptTable {
  revision: Generated<number>
  number: number | null
  made_at: string
  made_by: string
  decided: string
  recorded_at: string
  recorded_by: string
}

export interface HandbackReturnTable {
  id: Id<'handback_return'>
  studio_id: Id<'studio'>
  form: string
  file_name: string
  digest: string
  earlier: string
  desk_id: string
  number: number | null
  base_revision: number
  made_at: string | null
  made_by: string | null
  records: string
  refused: string
  files: string
  status: string
  recorded_at: string
  recorded_by: string
  closed_at: string | null
  closed_by: string | null
  reason: string | null
  merged_revision: number | null
  decided: string | null
}

export interface HandbackRevisionTable {
  studio_id: Id<'studio'>
  revision: number
  reason: string
  records: string
  workbook_id: string | null
  row_ids: string | null
  recorded_at: string
  recorded_by: string
}

export interface HandbackSentTable {
  number: Generated<number>
  digest: string
  revision: number
  records: string
  recorded_at: string
  recorded_by: string
}

export interface HandbackStudioTable {
  studio_id: Id<'studio'>
  secret_sealed: Uint8Array
  key_number: number
  revision: number
}

export interface ImportTable {
  id: Id<'import'>
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

export interface ImportChangeTable {
  import_id: Id<'import'>
  subject: string
  subject_id: string
  before: string
  after: string
}

export interface ImportLayoutTable {
  fingerprint: string
  kind: string
  mapping: string
  recorded_at: string
}

export interface KeySlotTable {
  id: Id<'key_slot'>
  kind: string
  account_id: Id<'account'> | null
  salt: Uint8Array | null
  wrapped: Uint8Array
  created_at: string
}

export interface LeadCandidateTable {
  row_id: Generated<number>
  id: Id<'lead_candidate'>
  formation_id: Id<'formation'>
  person_id: Id<'person'>
  studio_id: Id<'studio'>
  subject: string | null
  put_forward_on: Day
  note: string | null
  outcome: CandidacyOutcome | null
  decided_on: Day | null
  reason: string | null
  document_number: string | null
  approver: string | null
  findings: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface LeaveTable {
  row_id: Generated<number>
  id: Id<'leave'>
  person_id: Id<'person'>
  kind: LeaveKind
  from_on: Day
  to_on: Day | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface ListingTable {
  row_id: Generated<number>
  id: Id<'listing'>
  selection_id: Id<'selection'>
  application_id: Id<'application'>
  award: Award
  position: number
  score: number | null
  reason: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface MemberApplicationTable {
  row_id: Generated<number>
  id: Id<'member_application'>
  formation_id: Id<'formation'>
  person_id: Id<'person'>
  first_studio_id: Id<'studio'> | null
  second_studio_id: Id<'studio'> | null
  channel: ApplicationChannel
  applied_on: Day
  note: string | null
  outcome: PlacingOutcome | null
  settled_on: Day | null
  reason: string | null
  studio_id: Id<'studio'> | null
  membership_id: Id<'studio_membership'> | null
  document_number: string | null
  approver: string | null
  findings: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface MemberChoiceTable {
  row_id: Generated<number>
  id: Id<'member_choice'>
  member_application_id: Id<'member_application'>
  studio_id: Id<'studio'>
  chosen: number
  chosen_on: Day
  reason: string | null
  by_lead: number
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface MentorPairTable {
  row_id: Generated<number>
  id: Id<'mentor_pair'>
  enrolment_id: Id<'enrolment'>
  mentor_enrolment_id: Id<'enrolment'>
  from_on: Day
  to_on: Day | null
  reason: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface ObjectionTable {
  row_id: Generated<number>
  id: Id<'objection'>
  selection_id: Id<'selection'>
  application_id: Id<'application'> | null
  received_on: Day
  raised_by: string | null
  content: string
  outcome: ObjectionOutcome | null
  handled_on: Day | null
  handling: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface OnwardRecommendationTable {
  row_id: Generated<number>
  id: Id<'onward_recommendation'>
  aim: Aim
  enrolment_id: Id<'enrolment'> | null
  membership_id: Id<'studio_membership'> | null
  person_id: Id<'person'>
  recommended_on: Day
  document_number: string | null
  note: string | null
  finding: string
  outcome: AimOutcome | null
  outcome_on: Day | null
  outcome_note: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface OutputTable {
  row_id: Generated<number>
  id: Id<'output'>
  person_id: Id<'person'>
  kind: OutputKind
  title: string
  happened_on: Day
  level: Level | null
  publication: string | null
  status: PaperStatus | null
  author_position: number | null
  took_part_as: LessonRole | null
  activity_id: Id<'activity'> | null
  note: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: Id<'import'> | null
  event_id: Id<'programme_event'> | null
}

export interface PanelNoteTable {
  row_id: Generated<number>
  id: Id<'panel_note'>
  application_id: Id<'application'>
  absent: number
  tie_order: number | null
  reason: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface PendingActTable {
  id: Generated<number>
  at: string
  account_id: Id<'account'> | null
  account_name: string
  role: string | null
  procedure: string
  outcome: string
  code: string | null
  detail: string
}

export interface PersonTable {
  id: Id<'person'>
  name: string
  pinyin: string
  initials: string
  strokes: string
  sex: Sex | null
  birth: string | null
  ethnicity: string | null
  party: string | null
  native_place: string | null
  education: string | null
  graduated_from: string | null
  major: string | null
  in_service_since: string | null
  stage: string | null
  subject: string | null
  professional_title: string | null
  professional_title_from: string | null
  staff_number: string | null
  note: string | null
  id_number_sealed: Uint8Array | null
  id_number_index: string | null
  phone_sealed: Uint8Array | null
  phone_index: string | null
  recorded_at: string
  recorded_by: string
  changed_at: string
  import_id: Id<'import'> | null
  bank_name: string | null
  bank_account_sealed: Uint8Array | null
  bank_account_index: string | null
}

export interface PersonAliasTable {
  person_id: Id<'person'>
  same_as_id: Id<'person'>
  reason: string
  moved: string
  merged_at: string
  merged_by: string
}

export interface PersonApartTable {
  person_id: Id<'person'>
  other_id: Id<'person'>
  reason: string
  found_at: string
  found_by: string
}

export interface PledgeTable {
  row_id: Generated<number>
  id: Id<'pledge'>
  person_id: Id<'person'>
  year: number
  signed_on: Day
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface PolicyDocumentTable {
  row_id: Generated<number>
  id: Id<'policy_document'>
  file_name: string
  digest: string
  paragraphs: string
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface PolicyVersionTable {
  id: Id<'policy_version'>
  status: string
  effective_on: Day | null
  content: string
  recorded_at: string
  recorded_by: string
}

export interface PostTable {
  row_id: Generated<number>
  id: Id<'post'>
  person_id: Id<'person'>
  school_id: Id<'school'> | null
  unit: string | null
  unit_kind: SchoolKind | null
  in_county: number | null
  kind: PostKind | null
  duty: string | null
  front_line: number | null
  from_on: Day
  to_on: Day | null
  reason: string | null
  document_number: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: Id<'import'> | null
}

export interface ProgrammeEventTable {
  row_id: Generated<number>
  id: Id<'programme_event'>
  cohort_id: Id<'cohort'>
  kind: ProgrammeEventKind
  topic: string
  from_on: Day
  to_on: Day
  place: string | null
  school_id: Id<'school'> | null
  in_county: number | null
  organiser: string | null
  note: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface ProgrammeEventTraineeTable {
  event_row_id: Generated<number>
  enrolment_id: Id<'enrolment'>
}

export interface ProposalTable {
  id: Id<'proposal'>
  kind: ProposalKind
  subject_kind: string
  subject_id: string
  person_id: Id<'person'> | null
  studio_id: Id<'studio'> | null
  cohort_id: Id<'cohort'> | null
  ground: string
  force: Force
  ground_on: Day
  last_on: Day | null
  waivable: number
  finding: string
  status: ProposalStatus
  proposed_at: string
  closed_at: string | null
  withdrawn_reason: string | null
}

export interface ProposalReturnTable {
  row_id: Generated<number>
  proposal_id: Id<'proposal'>
  reason: string
  returned_at: string
  returned_by: string
}

export interface PublicNoticeTable {
  row_id: Generated<number>
  id: Id<'public_notice'>
  selection_id: Id<'selection'>
  from_on: Day
  to_on: Day
  issued_on: Day
  unit: string
  phone: string
  address: string
  digest: string
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface ReadingChoiceTable {
  id: Id<'reading_choice'>
  reading_id: string
  choice: string
  from_on: Day
  reason: string
  decided_by: string
  document_number: string
  recorded_at: string
  recorded_by: string
}

export interface RecommendationTable {
  id: Id<'recommendation'>
  person_id: Id<'person'>
  level: Level
  kind: TitleKind
  decision_id: Id<'decision'>
  recommended_on: Day
  recorded_at: string
  recorded_by: string
}

export interface RecusalTable {
  row_id: Generated<number>
  id: Id<'recusal'>
  application_id: Id<'application'>
  expert_id: Id<'expert'>
  reason: string
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface RewardPaymentTable {
  row_id: Generated<number>
  id: Id<'reward_payment'>
  person_id: Id<'person'>
  source_kind: RewardSource
  source_id: string
  year: number
  amount_fen: number
  offset_fen: number
  paid_on: Day
  document_number: string
  finding: string
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface RewardRulingTable {
  row_id: Generated<number>
  id: Id<'reward_ruling'>
  person_id: Id<'person'>
  about: RulingMatter
  year: number
  choice: RulingChoice
  decided_on: Day
  approver: string
  document_number: string
  reason: string
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface RosterAnswerTable {
  id: Id<'roster_answer'>
  roster_remark_id: Id<'roster_remark'>
  verdict: RemarkVerdict
  text: string
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface RosterLayoutTable {
  id: Id<'roster_layout'>
  name: string
  definition: string
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface RosterReleaseTable {
  id: Id<'roster_release'>
  frozen_roster_id: Id<'frozen_roster'>
  account_id: Id<'account'> | null
  reviewer: string
  note: string | null
  released_at: string
  released_by: string
  finished_at: string | null
  withdrawn_at: string | null
  withdrawn_by: string | null
}

export interface RosterRemarkTable {
  id: Id<'roster_remark'>
  roster_release_id: Id<'roster_release'>
  sheet: number
  line: number
  record: string | null
  text: string
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface RosterReturnTable {
  id: Id<'roster_return'>
  roster_release_id: Id<'roster_release'>
  file_name: string
  file_digest: string
  differences: number
  remarks: number
  returned_at: string
  returned_by: string
}

export interface RuleRecordTable {
  row_id: Generated<number>
  id: Id<'rule_record'>
  kind: KeptKind
  rule_ids: string
  subject_kind: KeptAbout
  subject_id: string
  happened_on: Day
  said_by: string
  statement: string | null
  document_number: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface SchoolTable {
  id: Id<'school'>
  name: string
  code: string | null
  town: string | null
  pinyin: string
  initials: string
  strokes: string
  recorded_at: string
  recorded_by: string
  import_id: Id<'import'> | null
}

export interface SchoolAliasTable {
  school_id: Id<'school'>
  alias: string
}

export interface SchoolPairingTable {
  row_id: Generated<number>
  id: Id<'school_pairing'>
  enrolment_id: Id<'enrolment'>
  school_id: Id<'school'>
  from_on: Day
  to_on: Day | null
  reason: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface SchoolProfileTable {
  row_id: Generated<number>
  id: Id<'school_profile'>
  school_id: Id<'school'>
  kind: SchoolKind | null
  area: Area | null
  weak: number | null
  from_on: Day
  to_on: Day | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: Id<'import'> | null
}

export interface ScoreTable {
  row_id: Generated<number>
  application_id: Id<'application'>
  expert_id: Id<'expert'>
  criterion_id: Id<'criterion'>
  points: number
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface SelectionTable {
  id: Id<'selection'>
  kind: SelectionKind
  track: Track | null
  cohort_id: Id<'cohort'> | null
  name: string
  reference_on: Day
  opened_on: Day
  closes_on: Day | null
  document_number: string | null
  notice_text: string | null
  overflow: number
  rural_points: number
  refill_document_number: string | null
  step: SelectionStep
  cancelled_on: Day | null
  cancelled_reason: string | null
  recorded_at: string
  recorded_by: string
}

export interface SelectionMoveTable {
  id: Id<'selection_move'>
  selection_id: Id<'selection'>
  from_step: SelectionStep
  to_step: SelectionStep
  reason: string | null
  recorded_at: string
  recorded_by: string
}

export interface SettingTable {
  key: string
  value: string
}

export interface SpendingTable {
  row_id: Generated<number>
  id: Id<'spending'>
  studio_id: Id<'studio'>
  spent_on: Day
  category: SpendingCategory
  amount_fen: number
  purpose: string
  voucher: string | null
  activity_id: Id<'activity'> | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: Id<'import'> | null
}

export interface StudioTable {
  id: Id<'studio'>
  track: Track
  subject: string | null
  name: string | null
  from_on: Day
  to_on: Day
  document_number: string | null
  dissolved_on: Day | null
  dissolution_decision_id: Id<'decision'> | null
  recorded_at: string
  recorded_by: string
  import_id: Id<'import'> | null
}

export interface StudioDocumentTable {
  row_id: Generated<number>
  id: Id<'studio_document'>
  studio_id: Id<'studio'>
  person_id: Id<'person'> | null
  school_id: Id<'school'> | null
  kind: StudioDocumentKind
  management_year: number | null
  title: string | null
  filed_on: Day
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface StudioMembershipTable {
  row_id: Generated<number>
  id: Id<'studio_membership'>
  studio_id: Id<'studio'>
  person_id: Id<'person'>
  role: StudioRole
  from_on: Day
  to_on: Day | null
  reason: string | null
  end_reason: string | null
  document_number: string | null
  attested: number | null
  recommended_on: Day | null
  filed_on: Day | null
  assigned_on: Day | null
  exit_decision_id: Id<'decision'> | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: Id<'import'> | null
}

export interface SubmissionTable {
  key: string
  procedure: string
  input_digest: string
  result: string
  account_id: Id<'account'>
  at: string
}

export interface TitleTable {
  row_id: Generated<number>
  id: Id<'title'>
  person_id: Id<'person'>
  level: Level
  kind: TitleKind
  from_on: Day
  to_on: Day | null
  basis: string | null
  document_number: string | null
  end_reason: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
  import_id: Id<'import'> | null
}

export interface TraineeProblemTable {
  row_id: Generated<number>
  id: Id<'trainee_problem'>
  enrolment_id: Id<'enrolment'>
  problem: string
  raised_on: Day
  plan: string | null
  planned_on: Day | null
  due_on: Day | null
  result: string | null
  result_on: Day | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface TrainingExpenseTable {
  row_id: Generated<number>
  id: Id<'training_expense'>
  spent_on: Day
  amount_fen: number
  purpose: string
  voucher: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface UnitGuaranteeTable {
  row_id: Generated<number>
  id: Id<'unit_guarantee'>
  school_id: Id<'school'>
  year: number
  kind: GuaranteeKind
  happened_on: Day
  document_number: string | null
  note: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface UnitReviewTable {
  row_id: Generated<number>
  id: Id<'unit_review'>
  application_id: Id<'application'>
  opinion: UnitOpinion
  reviewed_on: Day
  comment: string | null
  recorded_at: string
  recorded_by: string
  retracted_at: string | null
  retracted_by: string | null
}

export interface WitnessTable {
  seq: Generated<number>
  subject: string
  row_key: string
  digest: string
  chain: string
}

/** Every table of the store, by name. */
export interface Schema {
  account: AccountTable
  account_studio: AccountStudioTable
  activity: ActivityTable
  admission: AdmissionTable
  allocation: AllocationTable
  application: ApplicationTable
  application_override: ApplicationOverrideTable
  appraisal: AppraisalTable
  appropriation: AppropriationTable
  assessment: AssessmentTable
  assistant_filing: AssistantFilingTable
  attendance: AttendanceTable
  audit_entry: AuditEntryTable
  award: AwardTable
  certificate: CertificateTable
  cohort: CohortTable
  criterion: CriterionTable
  decision: DecisionTable
  defence: DefenceTable
  departure: DepartureTable
  draft: DraftTable
  enrolment: EnrolmentTable
  entry_check: EntryCheckTable
  ethics_case: EthicsCaseTable
  ethics_step: EthicsStepTable
  evidence: EvidenceTable
  evidence_file: EvidenceFileTable
  expert: ExpertTable
  formation: FormationTable
  frozen_roster: FrozenRosterTable
  gardener_card: GardenerCardTable
  graduation: GraduationTable
  handback_desk: HandbackDeskTable
  handback_receipt: HandbackReceiptTable
  handback_return: HandbackReturnTable
  handback_revision: HandbackRevisionTable
  handback_sent: HandbackSentTable
  handback_studio: HandbackStudioTable
  import: ImportTable
  import_change: ImportChangeTable
  import_layout: ImportLayoutTable
  key_slot: KeySlotTable
  lead_candidate: LeadCandidateTable
  leave: LeaveTable
  listing: ListingTable
  member_application: MemberApplicationTable
  member_choice: MemberChoiceTable
  mentor_pair: MentorPairTable
  objection: ObjectionTable
  onward_recommendation: OnwardRecommendationTable
  output: OutputTable
  panel_note: PanelNoteTable
  pending_act: PendingActTable
  person: PersonTable
  person_alias: PersonAliasTable
  person_apart: PersonApartTable
  pledge: PledgeTable
  policy_document: PolicyDocumentTable
  policy_version: PolicyVersionTable
  post: PostTable
  programme_event: ProgrammeEventTable
  programme_event_trainee: ProgrammeEventTraineeTable
  proposal: ProposalTable
  proposal_return: ProposalReturnTable
  public_notice: PublicNoticeTable
  reading_choice: ReadingChoiceTable
  recommendation: RecommendationTable
  recusal: RecusalTable
  reward_payment: RewardPaymentTable
  reward_ruling: RewardRulingTable
  roster_answer: RosterAnswerTable
  roster_layout: RosterLayoutTable
  roster_release: RosterReleaseTable
  roster_remark: RosterRemarkTable
  roster_return: RosterReturnTable
  rule_record: RuleRecordTable
  school: SchoolTable
  school_alias: SchoolAliasTable
  school_pairing: SchoolPairingTable
  school_profile: SchoolProfileTable
  score: ScoreTable
  selection: SelectionTable
  selection_move: SelectionMoveTable
  setting: SettingTable
  spending: SpendingTable
  studio: StudioTable
  studio_document: StudioDocumentTable
  studio_membership: StudioMembershipTable
  submission: SubmissionTable
  title: TitleTable
  trainee_problem: TraineeProblemTable
  training_expense: TrainingExpenseTable
  unit_guarantee: UnitGuaranteeTable
  unit_review: UnitReviewTable
  witness: WitnessTable
}
