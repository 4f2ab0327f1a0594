/** Records that can come in with a list and be taken back with it, and one person kept twice. */
export const intake = `
ALTER TABLE activity ADD COLUMN import_id TEXT;
ALTER TABLE spending ADD COLUMN import_id TEXT;

-- person_id is the same as same_as_id from merged_at on; what was moved stands in moved, so that it can be moved back
CREATE TABLE person_alias (
  person_id TEXT PRIMARY KEY REFERENCES person(id), same_as_id TEXT NOT NULL REFERENCES person(id),
  reason TEXT NOT NULL, moved TEXT NOT NULL, merged_at TEXT NOT NULL, merged_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_alias_same ON person_alias(same_as_id);

-- two people who look alike and were found to be two; the lesser id first
CREATE TABLE person_apart (
  person_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  other_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE, reason TEXT NOT NULL, found_at TEXT NOT NULL, found_by TEXT NOT NULL, PRIMARY KEY (person_id, other_id)
) STRICT, WITHOUT ROWID;
`
