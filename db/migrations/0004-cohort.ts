/**
 * The three years of a trainee after enrolment: the problem each one sets out to solve, the school they are paired
 * with, what the programme held, the defence before the expert team, certificates, and where graduates are put forward.
 * Dated records are versioned as everywhere.
 */
export const cohort = `
ALTER TABLE enrolment ADD COLUMN readmission_reason TEXT;

CREATE TABLE trainee_problem (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, enrolment_id TEXT NOT NULL, problem TEXT NOT NULL, raised_on TEXT NOT NULL,
  plan TEXT, planned_on TEXT, due_on TEXT, result TEXT, result_on TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX trainee_problem_current ON trainee_problem(id) WHERE retracted_at IS NULL;
CREATE INDEX trainee_problem_enrolment ON trainee_problem(enrolment_id);

CREATE TABLE school_pairing (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, enrolment_id TEXT NOT NULL, school_id TEXT NOT NULL REFERENCES school(id),
  from_on TEXT NOT NULL, to_on TEXT, reason TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX school_pairing_current ON school_pairing(id) WHERE retracted_at IS NULL;
CREATE INDEX school_pairing_enrolment ON school_pairing(enrolment_id);

CREATE TABLE programme_event (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, cohort_id TEXT NOT NULL REFERENCES cohort(id), kind TEXT NOT NULL,
  topic TEXT NOT NULL, from_on TEXT NOT NULL, to_on TEXT NOT NULL, place TEXT, school_id TEXT REFERENCES school(id),
  in_county INTEGER, organiser TEXT, note TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX programme_event_current ON programme_event(id) WHERE retracted_at IS NULL;
CREATE INDEX programme_event_cohort ON programme_event(cohort_id, from_on);
CREATE TABLE programme_event_trainee (
  event_row_id INTEGER NOT NULL REFERENCES programme_event(row_id), enrolment_id TEXT NOT NULL,
  PRIMARY KEY (event_row_id, enrolment_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX programme_event_trainee_enrolment ON programme_event_trainee(enrolment_id);

ALTER TABLE output ADD COLUMN event_id TEXT;

CREATE TABLE defence (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, cohort_id TEXT NOT NULL REFERENCES cohort(id), held_on TEXT NOT NULL,
  place TEXT, document_number TEXT, experts TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX defence_current ON defence(id) WHERE retracted_at IS NULL;
CREATE INDEX defence_cohort ON defence(cohort_id);

CREATE TABLE graduation (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, enrolment_id TEXT NOT NULL, defence_id TEXT NOT NULL,
  own_work TEXT NOT NULL, tasks TEXT NOT NULL, grade TEXT NOT NULL, comment TEXT, held_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX graduation_current ON graduation(id) WHERE retracted_at IS NULL;
CREATE UNIQUE INDEX graduation_enrolment ON graduation(enrolment_id) WHERE retracted_at IS NULL;

CREATE TABLE onward_recommendation (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, aim TEXT NOT NULL, enrolment_id TEXT, membership_id TEXT,
  person_id TEXT NOT NULL REFERENCES person(id), recommended_on TEXT NOT NULL, document_number TEXT, note TEXT,
  finding TEXT NOT NULL, outcome TEXT, outcome_on TEXT, outcome_note TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX onward_recommendation_current ON onward_recommendation(id) WHERE retracted_at IS NULL;
CREATE INDEX onward_recommendation_person ON onward_recommendation(person_id);
`
