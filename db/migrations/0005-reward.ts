/**
 * Rewards, what the county budgets for them, what units owe their talent each year, and ethics as a process. What was
 * alleged and said in a case stays sealed; payments and rulings are versioned like every dated record.
 */
export const reward = `
CREATE TABLE award (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id),
  level TEXT NOT NULL, name TEXT NOT NULL, awarded_on TEXT NOT NULL, amount_fen INTEGER,
  received_on TEXT, document_number TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT, import_id TEXT
) STRICT;
CREATE INDEX award_person ON award(person_id);
CREATE UNIQUE INDEX award_current ON award(id) WHERE retracted_at IS NULL;

CREATE TABLE reward_payment (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id),
  source_kind TEXT NOT NULL CHECK (source_kind IN ('title', 'award', 'card')), source_id TEXT NOT NULL,
  year INTEGER NOT NULL, amount_fen INTEGER NOT NULL, offset_fen INTEGER NOT NULL, paid_on TEXT NOT NULL,
  document_number TEXT NOT NULL, finding TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE INDEX reward_payment_person ON reward_payment(person_id);
CREATE UNIQUE INDEX reward_payment_current ON reward_payment(id) WHERE retracted_at IS NULL;
-- a reward is paid once
CREATE UNIQUE INDEX reward_payment_source ON reward_payment(source_kind, source_id) WHERE retracted_at IS NULL;

CREATE TABLE reward_ruling (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id),
  about TEXT NOT NULL CHECK (about IN ('offset', 'second_grant')), year INTEGER NOT NULL, choice TEXT NOT NULL,
  decided_on TEXT NOT NULL, approver TEXT NOT NULL, document_number TEXT NOT NULL, reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX reward_ruling_current ON reward_ruling(id) WHERE retracted_at IS NULL;
CREATE UNIQUE INDEX reward_ruling_matter ON reward_ruling(person_id, about, year) WHERE retracted_at IS NULL;

CREATE TABLE appropriation (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, year INTEGER NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('training', 'studio', 'reward')), opening INTEGER NOT NULL,
  amount_fen INTEGER NOT NULL, set_on TEXT NOT NULL, document_number TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE INDEX appropriation_year ON appropriation(year);
CREATE UNIQUE INDEX appropriation_current ON appropriation(id) WHERE retracted_at IS NULL;
CREATE TABLE training_expense (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, spent_on TEXT NOT NULL, amount_fen INTEGER NOT NULL, purpose TEXT NOT NULL,
  voucher TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE INDEX training_expense_day ON training_expense(spent_on);
CREATE UNIQUE INDEX training_expense_current ON training_expense(id) WHERE retracted_at IS NULL;

CREATE TABLE unit_guarantee (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, school_id TEXT NOT NULL REFERENCES school(id), year INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('medical_exam', 'incentive_document', 'discount')), happened_on TEXT NOT NULL,
  document_number TEXT, note TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE INDEX unit_guarantee_school ON unit_guarantee(school_id, year);
CREATE UNIQUE INDEX unit_guarantee_current ON unit_guarantee(id) WHERE retracted_at IS NULL;

CREATE TABLE ethics_case (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id), received_on TEXT NOT NULL,
  channel TEXT NOT NULL, allegation_sealed BLOB NOT NULL, document_number TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE INDEX ethics_case_person ON ethics_case(person_id);
CREATE UNIQUE INDEX ethics_case_current ON ethics_case(id) WHERE retracted_at IS NULL;
CREATE TABLE ethics_step (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, case_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('investigation', 'finding', 'sanction', 'notice')), happened_on TEXT NOT NULL,
  upheld INTEGER, breach TEXT, sanction TEXT, from_on TEXT, to_on TEXT, document_number TEXT, statement_sealed BLOB,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE INDEX ethics_step_case ON ethics_step(case_id);
CREATE UNIQUE INDEX ethics_step_current ON ethics_step(id) WHERE retracted_at IS NULL;

CREATE TABLE pledge (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id), year INTEGER NOT NULL,
  signed_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX pledge_current ON pledge(person_id, year) WHERE retracted_at IS NULL;
CREATE TABLE entry_check (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id), checked_on TEXT NOT NULL,
  clear INTEGER NOT NULL, document_number TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE INDEX entry_check_person ON entry_check(person_id);
CREATE UNIQUE INDEX entry_check_current ON entry_check(id) WHERE retracted_at IS NULL;
`
