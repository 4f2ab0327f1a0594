/**
 * 评选: calls, applications, reviews, the list, its public notice, and what came of it; 园丁 cards, certificates and
 * recommendations upward. A selection itself only moves on through its steps, each move on record; everything said
 * about an applicant is versioned.
 */
export const selection = `
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

CREATE TABLE application (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, selection_id TEXT NOT NULL REFERENCES selection(id),
  person_id TEXT NOT NULL REFERENCES person(id), award TEXT NOT NULL, channels TEXT NOT NULL, applied_on TEXT NOT NULL,
  research_plan INTEGER, topic TEXT, school_roles TEXT, return_reason TEXT, note TEXT,
  withdrawn_on TEXT, withdrawn_reason TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT, import_id TEXT
) STRICT;
CREATE INDEX application_person ON application(person_id);
CREATE UNIQUE INDEX application_current ON application(id) WHERE retracted_at IS NULL;
CREATE UNIQUE INDEX application_once ON application(selection_id, person_id) WHERE retracted_at IS NULL;
CREATE TABLE application_override (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, application_id TEXT NOT NULL, question TEXT NOT NULL,
  reason TEXT NOT NULL, approver TEXT NOT NULL, document_number TEXT NOT NULL, approved_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX application_override_current ON application_override(application_id, question) WHERE retracted_at IS NULL;
CREATE TABLE unit_review (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, application_id TEXT NOT NULL,
  opinion TEXT NOT NULL CHECK (opinion IN ('agree', 'return', 'reject')), reviewed_on TEXT NOT NULL, comment TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX unit_review_current ON unit_review(application_id) WHERE retracted_at IS NULL;
CREATE TABLE criterion (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, selection_id TEXT NOT NULL REFERENCES selection(id),
  name TEXT NOT NULL, weight REAL NOT NULL, most REAL NOT NULL, position INTEGER NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX criterion_current ON criterion(id) WHERE retracted_at IS NULL;
CREATE TABLE expert (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, selection_id TEXT NOT NULL REFERENCES selection(id),
  name TEXT NOT NULL, unit TEXT, position INTEGER NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX expert_current ON expert(id) WHERE retracted_at IS NULL;
CREATE TABLE score (
  row_id INTEGER PRIMARY KEY, application_id TEXT NOT NULL, expert_id TEXT NOT NULL, criterion_id TEXT NOT NULL,
  points REAL NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX score_current ON score(application_id, expert_id, criterion_id) WHERE retracted_at IS NULL;
-- an expert who does not judge one applicant, and why
CREATE TABLE recusal (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, application_id TEXT NOT NULL, expert_id TEXT NOT NULL, reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX recusal_current ON recusal(application_id, expert_id) WHERE retracted_at IS NULL;
-- what the panel says of one applicant beside the points: who stayed away, how equals stand, why
CREATE TABLE panel_note (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, application_id TEXT NOT NULL, absent INTEGER NOT NULL,
  tie_order INTEGER, reason TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX panel_note_current ON panel_note(application_id) WHERE retracted_at IS NULL;
CREATE TABLE listing (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, selection_id TEXT NOT NULL REFERENCES selection(id),
  application_id TEXT NOT NULL, award TEXT NOT NULL, position INTEGER NOT NULL, score REAL, reason TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE INDEX listing_selection ON listing(selection_id);
CREATE UNIQUE INDEX listing_current ON listing(application_id) WHERE retracted_at IS NULL;
CREATE TABLE public_notice (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, selection_id TEXT NOT NULL REFERENCES selection(id),
  from_on TEXT NOT NULL, to_on TEXT NOT NULL, issued_on TEXT NOT NULL, unit TEXT NOT NULL, phone TEXT NOT NULL,
  address TEXT NOT NULL, digest TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX public_notice_current ON public_notice(selection_id) WHERE retracted_at IS NULL;
CREATE TABLE objection (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, selection_id TEXT NOT NULL REFERENCES selection(id),
  application_id TEXT, received_on TEXT NOT NULL, raised_by TEXT, content TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('dismissed', 'upheld', 'withdrawn')), handled_on TEXT, handling TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE INDEX objection_selection ON objection(selection_id);
CREATE UNIQUE INDEX objection_current ON objection(id) WHERE retracted_at IS NULL;
-- what a confirmed application brought: the title or enrolment, and every finding it was confirmed on
CREATE TABLE admission (
  id TEXT PRIMARY KEY, selection_id TEXT NOT NULL REFERENCES selection(id), application_id TEXT NOT NULL,
  decision_id TEXT NOT NULL REFERENCES decision(id), award TEXT NOT NULL, title_id TEXT, enrolment_id TEXT,
  findings TEXT NOT NULL, recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX admission_selection ON admission(selection_id);
CREATE INDEX admission_title ON admission(title_id);
CREATE INDEX admission_enrolment ON admission(enrolment_id);

CREATE TABLE gardener_card (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id),
  card TEXT NOT NULL CHECK (card IN ('A', 'B', 'C')), given_on TEXT NOT NULL,
  track TEXT CHECK (track IN ('principal', 'teacher')), amount_fen INTEGER, received_on TEXT,
  document_number TEXT, note TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT, import_id TEXT
) STRICT;
CREATE INDEX gardener_card_person ON gardener_card(person_id);
CREATE UNIQUE INDEX gardener_card_current ON gardener_card(id) WHERE retracted_at IS NULL;
-- numbered papers in somebody's hand: of a title, or of an enrolment by its graduation; issued again the number stays
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
CREATE TABLE recommendation (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person(id), level TEXT NOT NULL, kind TEXT NOT NULL,
  decision_id TEXT NOT NULL REFERENCES decision(id), recommended_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX recommendation_person ON recommendation(person_id);
`
