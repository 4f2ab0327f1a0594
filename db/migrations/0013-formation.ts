/**
 * 工作室的组建: a round of a track, who is put forward to lead, the assistants filed, the applications of members, what a
 * lead says of an applicant, and where the bureau sends them. Everything is versioned. `studio_id` of a candidate is the
 * id their studio bears once it is formed, so that a wish names the same studio before and after.
 */
export const formation = `
CREATE TABLE formation (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, track TEXT NOT NULL CHECK (track IN ('principal', 'teacher')),
  name TEXT NOT NULL, start_on TEXT NOT NULL, opened_on TEXT NOT NULL, closes_on TEXT, places INTEGER,
  document_number TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX formation_current ON formation(id) WHERE retracted_at IS NULL;

CREATE TABLE lead_candidate (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, formation_id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id),
  studio_id TEXT NOT NULL, subject TEXT, put_forward_on TEXT NOT NULL, note TEXT,
  outcome TEXT CHECK (outcome IN ('chosen', 'not_chosen')), decided_on TEXT, reason TEXT, document_number TEXT,
  approver TEXT, findings TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE INDEX lead_candidate_person ON lead_candidate(person_id);
CREATE UNIQUE INDEX lead_candidate_current ON lead_candidate(id) WHERE retracted_at IS NULL;
CREATE UNIQUE INDEX lead_candidate_once ON lead_candidate(formation_id, person_id) WHERE retracted_at IS NULL;

CREATE TABLE assistant_filing (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, studio_id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id),
  recommended_on TEXT NOT NULL, filed_on TEXT NOT NULL, attested INTEGER,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE INDEX assistant_filing_person ON assistant_filing(person_id);
CREATE UNIQUE INDEX assistant_filing_current ON assistant_filing(studio_id, person_id) WHERE retracted_at IS NULL;

-- wishes are studio ids in order; a place in a studio, a refusal or a withdrawal ends it
CREATE TABLE member_application (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, formation_id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id),
  first_studio_id TEXT, second_studio_id TEXT, channel TEXT NOT NULL CHECK (channel IN ('own', 'organisation')),
  applied_on TEXT NOT NULL, note TEXT,
  outcome TEXT CHECK (outcome IN ('assigned', 'not_taken', 'withdrawn')), settled_on TEXT, reason TEXT,
  studio_id TEXT, membership_id TEXT, document_number TEXT, approver TEXT, findings TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE INDEX member_application_person ON member_application(person_id);
CREATE UNIQUE INDEX member_application_current ON member_application(id) WHERE retracted_at IS NULL;
CREATE UNIQUE INDEX member_application_once ON member_application(formation_id, person_id) WHERE retracted_at IS NULL;

CREATE TABLE member_choice (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, member_application_id TEXT NOT NULL, studio_id TEXT NOT NULL,
  chosen INTEGER NOT NULL, chosen_on TEXT NOT NULL, reason TEXT, by_lead INTEGER NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX member_choice_current ON member_choice(member_application_id, studio_id) WHERE retracted_at IS NULL;
`
