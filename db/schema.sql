CREATE TABLE account (
  id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, display_name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('administrator', 'officer', 'lead', 'assistant', 'reviewer')),
  person_id TEXT, disabled_at TEXT, created_at TEXT NOT NULL
, failures INTEGER NOT NULL DEFAULT 0, locked_until TEXT, signed_in_at TEXT, password_at TEXT) STRICT;

CREATE TABLE account_studio (
  account_id TEXT NOT NULL REFERENCES account(id), studio_id TEXT NOT NULL, PRIMARY KEY (account_id, studio_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, studio_id TEXT NOT NULL REFERENCES studio(id), kind TEXT NOT NULL,
  from_on TEXT NOT NULL, to_on TEXT NOT NULL, half_days INTEGER, topic TEXT NOT NULL, place TEXT, host_id TEXT,
  visited_school_id TEXT REFERENCES school(id), problem TEXT, solution TEXT, note TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
, import_id TEXT) STRICT;

CREATE UNIQUE INDEX activity_current ON activity(id) WHERE retracted_at IS NULL;

CREATE INDEX activity_day ON activity(from_on, row_id, kind, studio_id) WHERE retracted_at IS NULL;

CREATE INDEX activity_studio ON activity(studio_id, from_on);

CREATE TABLE admission (
  id TEXT PRIMARY KEY, selection_id TEXT NOT NULL REFERENCES selection(id), application_id TEXT NOT NULL,
  decision_id TEXT NOT NULL REFERENCES decision(id), award TEXT NOT NULL, title_id TEXT, enrolment_id TEXT,
  findings TEXT NOT NULL, recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL
) STRICT;

CREATE INDEX admission_enrolment ON admission(enrolment_id);

CREATE INDEX admission_selection ON admission(selection_id);

CREATE INDEX admission_title ON admission(title_id);

CREATE TABLE allocation (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, studio_id TEXT NOT NULL REFERENCES studio(id),
  management_year INTEGER NOT NULL, amount_fen INTEGER NOT NULL, paid_on TEXT NOT NULL, document_number TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX allocation_current ON allocation(id) WHERE retracted_at IS NULL;

CREATE INDEX allocation_studio ON allocation(studio_id, management_year);

CREATE TABLE application (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, selection_id TEXT NOT NULL REFERENCES selection(id),
  person_id TEXT NOT NULL REFERENCES person(id), award TEXT NOT NULL, channels TEXT NOT NULL, applied_on TEXT NOT NULL,
  research_plan INTEGER, topic TEXT, school_roles TEXT, return_reason TEXT, note TEXT,
  withdrawn_on TEXT, withdrawn_reason TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT, import_id TEXT
) STRICT;

CREATE UNIQUE INDEX application_current ON application(id) WHERE retracted_at IS NULL;

CREATE UNIQUE INDEX application_once ON application(selection_id, person_id) WHERE retracted_at IS NULL;

CREATE INDEX application_person ON application(person_id);

CREATE TABLE application_override (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, application_id TEXT NOT NULL, question TEXT NOT NULL,
  reason TEXT NOT NULL, approver TEXT NOT NULL, document_number TEXT NOT NULL, approved_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX application_override_current ON application_override(application_id, question) WHERE retracted_at IS NULL;

CREATE TABLE appraisal (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id),
  year INTEGER NOT NULL, grade TEXT, closed_on TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT, import_id TEXT
) STRICT;

CREATE UNIQUE INDEX appraisal_current ON appraisal(person_id, year) WHERE retracted_at IS NULL;

CREATE TABLE appropriation (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, year INTEGER NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('training', 'studio', 'reward')), opening INTEGER NOT NULL,
  amount_fen INTEGER NOT NULL, set_on TEXT NOT NULL, document_number TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX appropriation_current ON appropriation(id) WHERE retracted_at IS NULL;

CREATE INDEX appropriation_year ON appropriation(year);

CREATE TABLE assessment (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('studio', 'lead', 'assistant', 'member', 'trainee', 'talent')),
  subject_id TEXT NOT NULL, person_id TEXT, studio_id TEXT, cohort_id TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('annual', 'reassessment', 'cycle', 'graduation')), year INTEGER NOT NULL,
  reassesses_id TEXT, grade TEXT, absence TEXT, assessed_on TEXT NOT NULL, notified_on TEXT, proposed_by TEXT,
  confirmed_on TEXT, note TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT, import_id TEXT
, areas TEXT) STRICT;

CREATE UNIQUE INDEX assessment_current ON assessment(id) WHERE retracted_at IS NULL;

CREATE INDEX assessment_subject ON assessment(subject_kind, subject_id);

CREATE TABLE assistant_filing (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, studio_id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id),
  recommended_on TEXT NOT NULL, filed_on TEXT NOT NULL, attested INTEGER,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX assistant_filing_current ON assistant_filing(studio_id, person_id) WHERE retracted_at IS NULL;

CREATE INDEX assistant_filing_person ON assistant_filing(person_id);

CREATE TABLE attendance (
  activity_row_id INTEGER NOT NULL REFERENCES activity(row_id), person_id TEXT NOT NULL REFERENCES person(id),
  present INTEGER, absence_reason TEXT, PRIMARY KEY (activity_row_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_entry (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, account_id TEXT, account_name TEXT NOT NULL,
  role TEXT, procedure TEXT NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused')), code TEXT,
  subject_kind TEXT, subject_id TEXT, detail TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;

CREATE INDEX audit_entry_subject ON audit_entry(subject_kind, subject_id);

CREATE TABLE award (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id),
  level TEXT NOT NULL, name TEXT NOT NULL, awarded_on TEXT NOT NULL, amount_fen INTEGER,
  received_on TEXT, document_number TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT, import_id TEXT
) STRICT;

CREATE UNIQUE INDEX award_current ON award(id) WHERE retracted_at IS NULL;

CREATE INDEX award_person ON award(person_id);

CREATE TABLE certificate (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('recognition', 'graduation')),
  subject_id TEXT NOT NULL, graduation_id TEXT, person_id TEXT NOT NULL REFERENCES person(id),
  number TEXT NOT NULL, issue INTEGER NOT NULL, issued_on TEXT NOT NULL, reason TEXT,
  void_on TEXT, void_reason TEXT, void_document_number TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT,
  CHECK ((kind = 'graduation') = (graduation_id IS NOT NULL)),
  CHECK ((void_on IS NULL) = (void_document_number IS NULL))
) STRICT;

CREATE UNIQUE INDEX certificate_current ON certificate(id) WHERE retracted_at IS NULL;

CREATE UNIQUE INDEX certificate_number ON certificate(number, issue) WHERE retracted_at IS NULL;

CREATE INDEX certificate_subject ON certificate(subject_id);

CREATE TABLE cohort (
  id TEXT PRIMARY KEY, programme TEXT NOT NULL CHECK (programme IN ('tengfei', 'chuying')),
  name TEXT NOT NULL, from_on TEXT NOT NULL, to_on TEXT NOT NULL, reference_on TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL
) STRICT;

CREATE TABLE criterion (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, selection_id TEXT NOT NULL REFERENCES selection(id),
  name TEXT NOT NULL, weight REAL NOT NULL, most REAL NOT NULL, position INTEGER NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX criterion_current ON criterion(id) WHERE retracted_at IS NULL;

CREATE TABLE decision (
  id TEXT PRIMARY KEY, proposal_id TEXT REFERENCES proposal(id), verdict TEXT NOT NULL CHECK (verdict IN ('confirm', 'waive', 'reverse')),
  kind TEXT NOT NULL, subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL, person_id TEXT, studio_id TEXT, cohort_id TEXT,
  effective_on TEXT NOT NULL, document_number TEXT NOT NULL, approver TEXT NOT NULL, reason TEXT,
  finding TEXT NOT NULL, effects TEXT NOT NULL, reverses_id TEXT REFERENCES decision(id), reversed_by_id TEXT,
  decided_at TEXT NOT NULL, decided_by TEXT NOT NULL, digest TEXT NOT NULL
) STRICT;

CREATE INDEX decision_effective ON decision(effective_on);

CREATE INDEX decision_subject ON decision(subject_kind, subject_id);

CREATE TABLE defence (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, cohort_id TEXT NOT NULL REFERENCES cohort(id), held_on TEXT NOT NULL,
  place TEXT, document_number TEXT, experts TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE INDEX defence_cohort ON defence(cohort_id);

CREATE UNIQUE INDEX defence_current ON defence(id) WHERE retracted_at IS NULL;

CREATE TABLE departure (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id), kind TEXT NOT NULL,
  left_on TEXT NOT NULL, document_number TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE INDEX departure_person ON departure(person_id);

CREATE TABLE draft (
  account_id TEXT NOT NULL REFERENCES account(id), form TEXT NOT NULL, typed_sealed BLOB NOT NULL,
  typed_in TEXT NOT NULL, kept_at TEXT NOT NULL, PRIMARY KEY (account_id, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE enrolment (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, cohort_id TEXT NOT NULL REFERENCES cohort(id),
  person_id TEXT NOT NULL REFERENCES person(id), track TEXT NOT NULL CHECK (track IN ('principal', 'teacher')),
  from_on TEXT NOT NULL, to_on TEXT, exit_decision_id TEXT, document_number TEXT, refill_document_number TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT, import_id TEXT
, readmission_reason TEXT) STRICT;

CREATE INDEX enrolment_cohort ON enrolment(cohort_id);

CREATE UNIQUE INDEX enrolment_current ON enrolment(id) WHERE retracted_at IS NULL;

CREATE INDEX enrolment_person ON enrolment(person_id);

CREATE TABLE entry_check (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id), checked_on TEXT NOT NULL,
  clear INTEGER NOT NULL, document_number TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX entry_check_current ON entry_check(id) WHERE retracted_at IS NULL;

CREATE INDEX entry_check_person ON entry_check(person_id);

CREATE TABLE ethics_case (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id), received_on TEXT NOT NULL,
  channel TEXT NOT NULL, allegation_sealed BLOB NOT NULL, document_number TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX ethics_case_current ON ethics_case(id) WHERE retracted_at IS NULL;

CREATE INDEX ethics_case_person ON ethics_case(person_id);

CREATE TABLE ethics_step (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, case_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('investigation', 'finding', 'sanction', 'notice')), happened_on TEXT NOT NULL,
  upheld INTEGER, breach TEXT, sanction TEXT, from_on TEXT, to_on TEXT, document_number TEXT, statement_sealed BLOB,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE INDEX ethics_step_case ON ethics_step(case_id);

CREATE UNIQUE INDEX ethics_step_current ON ethics_step(id) WHERE retracted_at IS NULL;

CREATE TABLE evidence (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL,
  file_id TEXT NOT NULL REFERENCES evidence_file(id), kind TEXT NOT NULL, name TEXT NOT NULL, note TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX evidence_current ON evidence(id) WHERE retracted_at IS NULL;

CREATE INDEX evidence_file_used ON evidence(file_id);

CREATE INDEX evidence_subject ON evidence(subject_kind, subject_id);

CREATE TABLE evidence_file (
  id TEXT PRIMARY KEY, content_index TEXT NOT NULL UNIQUE, sealed_digest TEXT NOT NULL, type TEXT NOT NULL,
  bytes INTEGER NOT NULL, recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL
) STRICT;

CREATE TABLE expert (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, selection_id TEXT NOT NULL REFERENCES selection(id),
  name TEXT NOT NULL, unit TEXT, position INTEGER NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX expert_current ON expert(id) WHERE retracted_at IS NULL;

CREATE TABLE formation (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, track TEXT NOT NULL CHECK (track IN ('principal', 'teacher')),
  name TEXT NOT NULL, start_on TEXT NOT NULL, opened_on TEXT NOT NULL, closes_on TEXT, places INTEGER,
  document_number TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX formation_current ON formation(id) WHERE retracted_at IS NULL;

CREATE TABLE frozen_roster (
  id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, form TEXT NOT NULL, title TEXT NOT NULL,
  as_of_on TEXT NOT NULL, known_on TEXT, request TEXT NOT NULL, purpose TEXT NOT NULL, records INTEGER NOT NULL,
  content BLOB NOT NULL, digest TEXT NOT NULL, frozen_at TEXT NOT NULL, frozen_by TEXT NOT NULL, proof TEXT NOT NULL
) STRICT;

CREATE TABLE gardener_card (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id),
  card TEXT NOT NULL CHECK (card IN ('A', 'B', 'C')), given_on TEXT NOT NULL,
  track TEXT CHECK (track IN ('principal', 'teacher')), amount_fen INTEGER, received_on TEXT,
  document_number TEXT, note TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT, import_id TEXT
) STRICT;

CREATE UNIQUE INDEX gardener_card_current ON gardener_card(id) WHERE retracted_at IS NULL;

CREATE INDEX gardener_card_person ON gardener_card(person_id);

CREATE TABLE graduation (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, enrolment_id TEXT NOT NULL, defence_id TEXT NOT NULL,
  own_work TEXT NOT NULL, tasks TEXT NOT NULL, grade TEXT NOT NULL, comment TEXT, held_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX graduation_current ON graduation(id) WHERE retracted_at IS NULL;

CREATE UNIQUE INDEX graduation_enrolment ON graduation(enrolment_id) WHERE retracted_at IS NULL;

CREATE TABLE handback_desk (
  studio_id TEXT PRIMARY KEY REFERENCES studio(id), desk_id TEXT NOT NULL, county_id TEXT NOT NULL,
  secret_sealed BLOB NOT NULL, key_number INTEGER NOT NULL, revision INTEGER NOT NULL, records TEXT NOT NULL,
  issued_at TEXT NOT NULL, recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL
) STRICT;

CREATE TABLE handback_receipt (
  revision INTEGER PRIMARY KEY, number INTEGER, made_at TEXT NOT NULL, made_by TEXT NOT NULL, decided TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL
) STRICT;

CREATE TABLE handback_return (
  id TEXT PRIMARY KEY, studio_id TEXT NOT NULL REFERENCES studio(id),
  form TEXT NOT NULL CHECK (form IN ('package', 'workbook')), file_name TEXT NOT NULL, digest TEXT NOT NULL,
  earlier TEXT NOT NULL, desk_id TEXT NOT NULL, number INTEGER, base_revision INTEGER NOT NULL,
  made_at TEXT, made_by TEXT, records TEXT NOT NULL, refused TEXT NOT NULL, files TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'merged', 'discarded')),
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, closed_at TEXT, closed_by TEXT, reason TEXT,
  merged_revision INTEGER, decided TEXT
) STRICT;

CREATE UNIQUE INDEX handback_return_digest ON handback_return(studio_id, digest) WHERE status <> 'discarded';

CREATE TABLE handback_revision (
  studio_id TEXT NOT NULL REFERENCES studio(id), revision INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('package', 'workbook', 'merged')), records TEXT NOT NULL,
  workbook_id TEXT, row_ids TEXT, recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL,
  PRIMARY KEY (studio_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE handback_sent (
  number INTEGER PRIMARY KEY, digest TEXT NOT NULL, revision INTEGER NOT NULL, records TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL
) STRICT;

CREATE TABLE handback_studio (
  studio_id TEXT PRIMARY KEY REFERENCES studio(id), secret_sealed BLOB NOT NULL, key_number INTEGER NOT NULL,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE import (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, file_name TEXT NOT NULL, file_digest TEXT NOT NULL, sheet TEXT NOT NULL,
  fingerprint TEXT NOT NULL, counts TEXT NOT NULL, report TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, undone_at TEXT, undone_by TEXT
) STRICT;

CREATE TABLE import_change (
  import_id TEXT NOT NULL REFERENCES import(id), subject TEXT NOT NULL, subject_id TEXT NOT NULL,
  before TEXT NOT NULL, after TEXT NOT NULL, PRIMARY KEY (import_id, subject, subject_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_layout (
  fingerprint TEXT NOT NULL, kind TEXT NOT NULL, mapping TEXT NOT NULL, recorded_at TEXT NOT NULL,
  PRIMARY KEY (fingerprint, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE key_slot (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('open', 'password', 'recovery')),
  account_id TEXT, salt BLOB, wrapped BLOB NOT NULL, created_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX key_slot_account ON key_slot(account_id) WHERE kind = 'password';

CREATE TABLE lead_candidate (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, formation_id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id),
  studio_id TEXT NOT NULL, subject TEXT, put_forward_on TEXT NOT NULL, note TEXT,
  outcome TEXT CHECK (outcome IN ('chosen', 'not_chosen')), decided_on TEXT, reason TEXT, document_number TEXT,
  approver TEXT, findings TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX lead_candidate_current ON lead_candidate(id) WHERE retracted_at IS NULL;

CREATE UNIQUE INDEX lead_candidate_once ON lead_candidate(formation_id, person_id) WHERE retracted_at IS NULL;

CREATE INDEX lead_candidate_person ON lead_candidate(person_id);

CREATE TABLE leave (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id), kind TEXT NOT NULL,
  from_on TEXT NOT NULL, to_on TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE INDEX leave_person ON leave(person_id);

CREATE TABLE listing (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, selection_id TEXT NOT NULL REFERENCES selection(id),
  application_id TEXT NOT NULL, award TEXT NOT NULL, position INTEGER NOT NULL, score REAL, reason TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX listing_current ON listing(application_id) WHERE retracted_at IS NULL;

CREATE INDEX listing_selection ON listing(selection_id);

CREATE TABLE member_application (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, formation_id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id),
  first_studio_id TEXT, second_studio_id TEXT, channel TEXT NOT NULL CHECK (channel IN ('own', 'organisation')),
  applied_on TEXT NOT NULL, note TEXT,
  outcome TEXT CHECK (outcome IN ('assigned', 'not_taken', 'withdrawn')), settled_on TEXT, reason TEXT,
  studio_id TEXT, membership_id TEXT, document_number TEXT, approver TEXT, findings TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX member_application_current ON member_application(id) WHERE retracted_at IS NULL;

CREATE UNIQUE INDEX member_application_once ON member_application(formation_id, person_id) WHERE retracted_at IS NULL;

CREATE INDEX member_application_person ON member_application(person_id);

CREATE TABLE member_choice (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, member_application_id TEXT NOT NULL, studio_id TEXT NOT NULL,
  chosen INTEGER NOT NULL, chosen_on TEXT NOT NULL, reason TEXT, by_lead INTEGER NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX member_choice_current ON member_choice(member_application_id, studio_id) WHERE retracted_at IS NULL;

CREATE TABLE mentor_pair (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, enrolment_id TEXT NOT NULL, mentor_enrolment_id TEXT NOT NULL,
  from_on TEXT NOT NULL, to_on TEXT, reason TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX mentor_pair_current ON mentor_pair(id) WHERE retracted_at IS NULL;

CREATE INDEX mentor_pair_enrolment ON mentor_pair(enrolment_id);

CREATE INDEX mentor_pair_mentor ON mentor_pair(mentor_enrolment_id);

CREATE TABLE objection (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, selection_id TEXT NOT NULL REFERENCES selection(id),
  application_id TEXT, received_on TEXT NOT NULL, raised_by TEXT, content TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('dismissed', 'upheld', 'withdrawn')), handled_on TEXT, handling TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX objection_current ON objection(id) WHERE retracted_at IS NULL;

CREATE INDEX objection_selection ON objection(selection_id);

CREATE TABLE onward_recommendation (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, aim TEXT NOT NULL, enrolment_id TEXT, membership_id TEXT,
  person_id TEXT NOT NULL REFERENCES person(id), recommended_on TEXT NOT NULL, document_number TEXT, note TEXT,
  finding TEXT NOT NULL, outcome TEXT, outcome_on TEXT, outcome_note TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX onward_recommendation_current ON onward_recommendation(id) WHERE retracted_at IS NULL;

CREATE INDEX onward_recommendation_person ON onward_recommendation(person_id);

CREATE TABLE output (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id), kind TEXT NOT NULL,
  title TEXT NOT NULL, happened_on TEXT NOT NULL, level TEXT, publication TEXT, status TEXT, author_position INTEGER,
  took_part_as TEXT, activity_id TEXT, note TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT, import_id TEXT
, event_id TEXT) STRICT;

CREATE UNIQUE INDEX output_current ON output(id) WHERE retracted_at IS NULL;

CREATE INDEX output_person ON output(person_id);

CREATE TABLE panel_note (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, application_id TEXT NOT NULL, absent INTEGER NOT NULL,
  tie_order INTEGER, reason TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX panel_note_current ON panel_note(application_id) WHERE retracted_at IS NULL;

CREATE TABLE pending_act (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, account_id TEXT, account_name TEXT NOT NULL, role TEXT, procedure TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused')), code TEXT, detail TEXT NOT NULL
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, pinyin TEXT NOT NULL, initials TEXT NOT NULL, strokes TEXT NOT NULL,
  sex TEXT CHECK (sex IN ('male', 'female')), birth TEXT, ethnicity TEXT, party TEXT, native_place TEXT, education TEXT,
  graduated_from TEXT, major TEXT, in_service_since TEXT, stage TEXT, subject TEXT, professional_title TEXT,
  professional_title_from TEXT, staff_number TEXT, note TEXT,
  id_number_sealed BLOB, id_number_index TEXT UNIQUE, phone_sealed BLOB, phone_index TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, changed_at TEXT NOT NULL, import_id TEXT
, bank_name TEXT, bank_account_sealed BLOB, bank_account_index TEXT) STRICT;

CREATE INDEX person_initials ON person(initials);

CREATE INDEX person_name ON person(name);

CREATE INDEX person_pinyin ON person(pinyin, id);

CREATE INDEX person_strokes ON person(strokes, id);

CREATE TABLE person_alias (
  person_id TEXT PRIMARY KEY REFERENCES person(id), same_as_id TEXT NOT NULL REFERENCES person(id),
  reason TEXT NOT NULL, moved TEXT NOT NULL, merged_at TEXT NOT NULL, merged_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX person_alias_same ON person_alias(same_as_id);

CREATE TABLE person_apart (
  person_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  other_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE, reason TEXT NOT NULL, found_at TEXT NOT NULL, found_by TEXT NOT NULL, PRIMARY KEY (person_id, other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE pledge (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id), year INTEGER NOT NULL,
  signed_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX pledge_current ON pledge(person_id, year) WHERE retracted_at IS NULL;

CREATE TABLE policy_document (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, file_name TEXT NOT NULL, digest TEXT NOT NULL, paragraphs TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE TABLE policy_version (
  id TEXT PRIMARY KEY, status TEXT NOT NULL CHECK (status IN ('draft', 'in_force')), effective_on TEXT, content TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL
) STRICT;

CREATE TABLE post (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id),
  school_id TEXT REFERENCES school(id), unit TEXT, unit_kind TEXT, in_county INTEGER, kind TEXT, duty TEXT,
  front_line INTEGER,
  from_on TEXT NOT NULL, to_on TEXT, reason TEXT, document_number TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT, import_id TEXT
) STRICT;

CREATE UNIQUE INDEX post_current ON post(id) WHERE retracted_at IS NULL;

CREATE INDEX post_person ON post(person_id);

CREATE INDEX post_school ON post(school_id, from_on);

CREATE TABLE programme_event (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, cohort_id TEXT NOT NULL REFERENCES cohort(id), kind TEXT NOT NULL,
  topic TEXT NOT NULL, from_on TEXT NOT NULL, to_on TEXT NOT NULL, place TEXT, school_id TEXT REFERENCES school(id),
  in_county INTEGER, organiser TEXT, note TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE INDEX programme_event_cohort ON programme_event(cohort_id, from_on);

CREATE UNIQUE INDEX programme_event_current ON programme_event(id) WHERE retracted_at IS NULL;

CREATE TABLE programme_event_trainee (
  event_row_id INTEGER NOT NULL REFERENCES programme_event(row_id), enrolment_id TEXT NOT NULL,
  PRIMARY KEY (event_row_id, enrolment_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX programme_event_trainee_enrolment ON programme_event_trainee(enrolment_id);

CREATE TABLE proposal (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL,
  person_id TEXT, studio_id TEXT, cohort_id TEXT, ground TEXT NOT NULL, force TEXT NOT NULL, ground_on TEXT NOT NULL,
  last_on TEXT, waivable INTEGER NOT NULL, finding TEXT NOT NULL, status TEXT NOT NULL CHECK (status IN ('open', 'confirmed', 'waived', 'withdrawn')),
  proposed_at TEXT NOT NULL, closed_at TEXT, withdrawn_reason TEXT
) STRICT;

CREATE UNIQUE INDEX proposal_ground ON proposal(subject_kind, subject_id, ground) WHERE status <> 'withdrawn';

CREATE INDEX proposal_status ON proposal(status, last_on);

CREATE TABLE proposal_return (
  row_id INTEGER PRIMARY KEY, proposal_id TEXT NOT NULL REFERENCES proposal(id), reason TEXT NOT NULL,
  returned_at TEXT NOT NULL, returned_by TEXT NOT NULL
) STRICT;

CREATE INDEX proposal_return_proposal ON proposal_return(proposal_id);

CREATE TABLE public_notice (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, selection_id TEXT NOT NULL REFERENCES selection(id),
  from_on TEXT NOT NULL, to_on TEXT NOT NULL, issued_on TEXT NOT NULL, unit TEXT NOT NULL, phone TEXT NOT NULL,
  address TEXT NOT NULL, digest TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX public_notice_current ON public_notice(selection_id) WHERE retracted_at IS NULL;

CREATE TABLE reading_choice (
  id TEXT PRIMARY KEY, reading_id TEXT NOT NULL, choice TEXT NOT NULL, from_on TEXT NOT NULL, reason TEXT NOT NULL,
  decided_by TEXT NOT NULL, document_number TEXT NOT NULL, recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL
) STRICT;

CREATE TABLE recommendation (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person(id), level TEXT NOT NULL, kind TEXT NOT NULL,
  decision_id TEXT NOT NULL REFERENCES decision(id), recommended_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL
) STRICT;

CREATE INDEX recommendation_person ON recommendation(person_id);

CREATE TABLE recusal (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, application_id TEXT NOT NULL, expert_id TEXT NOT NULL, reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX recusal_current ON recusal(application_id, expert_id) WHERE retracted_at IS NULL;

CREATE TABLE reward_payment (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id),
  source_kind TEXT NOT NULL CHECK (source_kind IN ('title', 'award', 'card')), source_id TEXT NOT NULL,
  year INTEGER NOT NULL, amount_fen INTEGER NOT NULL, offset_fen INTEGER NOT NULL, paid_on TEXT NOT NULL,
  document_number TEXT NOT NULL, finding TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX reward_payment_current ON reward_payment(id) WHERE retracted_at IS NULL;

CREATE INDEX reward_payment_person ON reward_payment(person_id);

CREATE UNIQUE INDEX reward_payment_source ON reward_payment(source_kind, source_id) WHERE retracted_at IS NULL;

CREATE TABLE reward_ruling (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id),
  about TEXT NOT NULL CHECK (about IN ('offset', 'second_grant')), year INTEGER NOT NULL, choice TEXT NOT NULL,
  decided_on TEXT NOT NULL, approver TEXT NOT NULL, document_number TEXT NOT NULL, reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX reward_ruling_current ON reward_ruling(id) WHERE retracted_at IS NULL;

CREATE UNIQUE INDEX reward_ruling_matter ON reward_ruling(person_id, about, year) WHERE retracted_at IS NULL;

CREATE TABLE roster_answer (
  id TEXT PRIMARY KEY, roster_remark_id TEXT NOT NULL REFERENCES roster_remark(id),
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'explained', 'declined')), text TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX roster_answer_remark ON roster_answer(roster_remark_id) WHERE retracted_at IS NULL;

CREATE TABLE roster_layout (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, definition TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX roster_layout_name ON roster_layout(name) WHERE retracted_at IS NULL;

CREATE TABLE roster_release (
  id TEXT PRIMARY KEY, frozen_roster_id TEXT NOT NULL REFERENCES frozen_roster(id),
  account_id TEXT REFERENCES account(id), reviewer TEXT NOT NULL, note TEXT,
  released_at TEXT NOT NULL, released_by TEXT NOT NULL, finished_at TEXT, withdrawn_at TEXT, withdrawn_by TEXT
) STRICT;

CREATE INDEX roster_release_account ON roster_release(account_id);

CREATE INDEX roster_release_roster ON roster_release(frozen_roster_id);

CREATE TABLE roster_remark (
  id TEXT PRIMARY KEY, roster_release_id TEXT NOT NULL REFERENCES roster_release(id),
  sheet INTEGER NOT NULL, line INTEGER NOT NULL, record TEXT, text TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE INDEX roster_remark_release ON roster_remark(roster_release_id);

CREATE TABLE roster_return (
  id TEXT PRIMARY KEY, roster_release_id TEXT NOT NULL REFERENCES roster_release(id),
  file_name TEXT NOT NULL, file_digest TEXT NOT NULL, differences INTEGER NOT NULL, remarks INTEGER NOT NULL,
  returned_at TEXT NOT NULL, returned_by TEXT NOT NULL
) STRICT;

CREATE INDEX roster_return_release ON roster_return(roster_release_id);

CREATE TABLE rule_record (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('record', 'attested')),
  rule_ids TEXT NOT NULL, subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL, happened_on TEXT NOT NULL,
  said_by TEXT NOT NULL, statement TEXT, document_number TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX rule_record_current ON rule_record(id) WHERE retracted_at IS NULL;

CREATE INDEX rule_record_subject ON rule_record(subject_kind, subject_id);

CREATE TABLE school (
  id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, code TEXT, town TEXT, pinyin TEXT NOT NULL, initials TEXT NOT NULL, strokes TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, import_id TEXT
) STRICT;

CREATE TABLE school_alias (
  school_id TEXT NOT NULL REFERENCES school(id), alias TEXT NOT NULL, PRIMARY KEY (school_id, alias)
) STRICT, WITHOUT ROWID;

CREATE TABLE school_pairing (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, enrolment_id TEXT NOT NULL, school_id TEXT NOT NULL REFERENCES school(id),
  from_on TEXT NOT NULL, to_on TEXT, reason TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX school_pairing_current ON school_pairing(id) WHERE retracted_at IS NULL;

CREATE INDEX school_pairing_enrolment ON school_pairing(enrolment_id);

CREATE TABLE school_profile (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, school_id TEXT NOT NULL REFERENCES school(id),
  kind TEXT, area TEXT, weak INTEGER, from_on TEXT NOT NULL, to_on TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT, import_id TEXT
) STRICT;

CREATE INDEX school_profile_school ON school_profile(school_id);

CREATE TABLE score (
  row_id INTEGER PRIMARY KEY, application_id TEXT NOT NULL, expert_id TEXT NOT NULL, criterion_id TEXT NOT NULL,
  points REAL NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX score_current ON score(application_id, expert_id, criterion_id) WHERE retracted_at IS NULL;

CREATE TABLE selection (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('recognition', 'cohort')),
  track TEXT CHECK (track IN ('principal', 'teacher')), cohort_id TEXT REFERENCES cohort(id),
  name TEXT NOT NULL, reference_on TEXT NOT NULL, opened_on TEXT NOT NULL, closes_on TEXT,
  document_number TEXT, notice_text TEXT, overflow INTEGER NOT NULL, rural_points REAL NOT NULL,
  refill_document_number TEXT, step TEXT NOT NULL, cancelled_on TEXT, cancelled_reason TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL,
  CHECK ((kind = 'recognition') = (track IS NOT NULL)), CHECK ((kind = 'cohort') = (cohort_id IS NOT NULL))
) STRICT;

CREATE INDEX selection_cohort ON selection(cohort_id);

CREATE TABLE selection_move (
  id TEXT PRIMARY KEY, selection_id TEXT NOT NULL REFERENCES selection(id), from_step TEXT NOT NULL,
  to_step TEXT NOT NULL, reason TEXT, recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL
) STRICT;

CREATE INDEX selection_move_selection ON selection_move(selection_id);

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE spending (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, studio_id TEXT NOT NULL REFERENCES studio(id),
  spent_on TEXT NOT NULL, category TEXT NOT NULL, amount_fen INTEGER NOT NULL, purpose TEXT NOT NULL, voucher TEXT,
  activity_id TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
, import_id TEXT) STRICT;

CREATE UNIQUE INDEX spending_current ON spending(id) WHERE retracted_at IS NULL;

CREATE INDEX spending_studio ON spending(studio_id, spent_on);

CREATE TABLE studio (
  id TEXT PRIMARY KEY, track TEXT NOT NULL CHECK (track IN ('principal', 'teacher')), subject TEXT, name TEXT,
  from_on TEXT NOT NULL, to_on TEXT NOT NULL, document_number TEXT, dissolved_on TEXT, dissolution_decision_id TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, import_id TEXT
) STRICT;

CREATE TABLE studio_document (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, studio_id TEXT NOT NULL REFERENCES studio(id),
  person_id TEXT REFERENCES person(id), school_id TEXT REFERENCES school(id), kind TEXT NOT NULL,
  management_year INTEGER, title TEXT, filed_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX studio_document_current ON studio_document(id) WHERE retracted_at IS NULL;

CREATE INDEX studio_document_studio ON studio_document(studio_id);

CREATE TABLE studio_membership (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, studio_id TEXT NOT NULL REFERENCES studio(id),
  person_id TEXT NOT NULL REFERENCES person(id), role TEXT NOT NULL CHECK (role IN ('lead', 'assistant', 'member')),
  from_on TEXT NOT NULL, to_on TEXT, reason TEXT, end_reason TEXT, document_number TEXT, attested INTEGER,
  recommended_on TEXT, filed_on TEXT, assigned_on TEXT, exit_decision_id TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT, import_id TEXT
) STRICT;

CREATE UNIQUE INDEX studio_membership_current ON studio_membership(id) WHERE retracted_at IS NULL;

CREATE INDEX studio_membership_person ON studio_membership(person_id);

CREATE INDEX studio_membership_studio ON studio_membership(studio_id);

CREATE TABLE submission (
  key TEXT PRIMARY KEY, procedure TEXT NOT NULL, input_digest TEXT NOT NULL, result TEXT NOT NULL,
  account_id TEXT NOT NULL, at TEXT NOT NULL
) STRICT;

CREATE TABLE title (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id),
  level TEXT NOT NULL, kind TEXT NOT NULL, from_on TEXT NOT NULL, to_on TEXT, basis TEXT, document_number TEXT, end_reason TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT, import_id TEXT
) STRICT;

CREATE UNIQUE INDEX title_current ON title(id) WHERE retracted_at IS NULL;

CREATE INDEX title_person ON title(person_id);

CREATE TABLE trainee_problem (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, enrolment_id TEXT NOT NULL, problem TEXT NOT NULL, raised_on TEXT NOT NULL,
  plan TEXT, planned_on TEXT, due_on TEXT, result TEXT, result_on TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX trainee_problem_current ON trainee_problem(id) WHERE retracted_at IS NULL;

CREATE INDEX trainee_problem_enrolment ON trainee_problem(enrolment_id);

CREATE TABLE training_expense (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, spent_on TEXT NOT NULL, amount_fen INTEGER NOT NULL, purpose TEXT NOT NULL,
  voucher TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX training_expense_current ON training_expense(id) WHERE retracted_at IS NULL;

CREATE INDEX training_expense_day ON training_expense(spent_on);

CREATE TABLE unit_guarantee (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, school_id TEXT NOT NULL REFERENCES school(id), year INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('medical_exam', 'incentive_document', 'discount')), happened_on TEXT NOT NULL,
  document_number TEXT, note TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX unit_guarantee_current ON unit_guarantee(id) WHERE retracted_at IS NULL;

CREATE INDEX unit_guarantee_school ON unit_guarantee(school_id, year);

CREATE TABLE unit_review (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, application_id TEXT NOT NULL,
  opinion TEXT NOT NULL CHECK (opinion IN ('agree', 'return', 'reject')), reviewed_on TEXT NOT NULL, comment TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;

CREATE UNIQUE INDEX unit_review_current ON unit_review(application_id) WHERE retracted_at IS NULL;

CREATE TABLE witness (
  seq INTEGER PRIMARY KEY, subject TEXT NOT NULL, row_key TEXT NOT NULL, digest TEXT NOT NULL, chain TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TRIGGER frozen_roster_no_delete BEFORE DELETE ON frozen_roster BEGIN SELECT RAISE(ABORT, 'a frozen roster never changes'); END;

CREATE TRIGGER frozen_roster_no_update BEFORE UPDATE ON frozen_roster BEGIN SELECT RAISE(ABORT, 'a frozen roster never changes'); END;
