/** Rosters frozen for review: what was handed in, to whom it was released, what they remarked and what was answered. */
export const roster = `
CREATE TABLE frozen_roster (
  id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, form TEXT NOT NULL, title TEXT NOT NULL,
  as_of_on TEXT NOT NULL, known_on TEXT, request TEXT NOT NULL, purpose TEXT NOT NULL, records INTEGER NOT NULL,
  content BLOB NOT NULL, digest TEXT NOT NULL, frozen_at TEXT NOT NULL, frozen_by TEXT NOT NULL, proof TEXT NOT NULL
) STRICT;
CREATE TRIGGER frozen_roster_no_update BEFORE UPDATE ON frozen_roster BEGIN SELECT RAISE(ABORT, 'a frozen roster never changes'); END;
CREATE TRIGGER frozen_roster_no_delete BEFORE DELETE ON frozen_roster BEGIN SELECT RAISE(ABORT, 'a frozen roster never changes'); END;

CREATE TABLE roster_release (
  id TEXT PRIMARY KEY, frozen_roster_id TEXT NOT NULL REFERENCES frozen_roster(id),
  account_id TEXT REFERENCES account(id), reviewer TEXT NOT NULL, note TEXT,
  released_at TEXT NOT NULL, released_by TEXT NOT NULL, finished_at TEXT, withdrawn_at TEXT, withdrawn_by TEXT
) STRICT;
CREATE INDEX roster_release_roster ON roster_release(frozen_roster_id);
CREATE INDEX roster_release_account ON roster_release(account_id);

CREATE TABLE roster_remark (
  id TEXT PRIMARY KEY, roster_release_id TEXT NOT NULL REFERENCES roster_release(id),
  sheet INTEGER NOT NULL, line INTEGER NOT NULL, record TEXT, text TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE INDEX roster_remark_release ON roster_remark(roster_release_id);

CREATE TABLE roster_answer (
  id TEXT PRIMARY KEY, roster_remark_id TEXT NOT NULL REFERENCES roster_remark(id),
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'explained', 'declined')), text TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX roster_answer_remark ON roster_answer(roster_remark_id) WHERE retracted_at IS NULL;

CREATE TABLE roster_return (
  id TEXT PRIMARY KEY, roster_release_id TEXT NOT NULL REFERENCES roster_release(id),
  file_name TEXT NOT NULL, file_digest TEXT NOT NULL, differences INTEGER NOT NULL, remarks INTEGER NOT NULL,
  returned_at TEXT NOT NULL, returned_by TEXT NOT NULL
) STRICT;
CREATE INDEX roster_return_release ON roster_return(roster_release_id);

CREATE TABLE roster_layout (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, definition TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE UNIQUE INDEX roster_layout_name ON roster_layout(name) WHERE retracted_at IS NULL;
`
