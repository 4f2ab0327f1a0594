/**
 * Evidence: a file is kept once, sealed, beside the data file (db/evidence/files.ts); its row says what it is and what
 * its bytes hash to. `content_index` is a keyed index of the plain bytes, `sealed_digest` the SHA-256 of the sealed ones.
 */
export const studio = `
CREATE TABLE evidence_file (
  id TEXT PRIMARY KEY, content_index TEXT NOT NULL UNIQUE, sealed_digest TEXT NOT NULL, type TEXT NOT NULL,
  bytes INTEGER NOT NULL, recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL
) STRICT;
CREATE TABLE evidence (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL,
  file_id TEXT NOT NULL REFERENCES evidence_file(id), kind TEXT NOT NULL, name TEXT NOT NULL, note TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
CREATE INDEX evidence_subject ON evidence(subject_kind, subject_id);
CREATE INDEX evidence_file_used ON evidence(file_id);
CREATE UNIQUE INDEX evidence_current ON evidence(id) WHERE retracted_at IS NULL;

-- what was seen in each of the three areas of a studio's assessment, as a JSON object
ALTER TABLE assessment ADD COLUMN areas TEXT;

-- a proposal sent back for more facts stays open; each time with its reason
CREATE TABLE proposal_return (
  row_id INTEGER PRIMARY KEY, proposal_id TEXT NOT NULL REFERENCES proposal(id), reason TEXT NOT NULL,
  returned_at TEXT NOT NULL, returned_by TEXT NOT NULL
) STRICT;
CREATE INDEX proposal_return_proposal ON proposal_return(proposal_id);
`
