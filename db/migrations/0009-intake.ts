/** Records that can come in with a list and be taken back with it, cards of the city, and one person kept twice. */
export const intake = `
ALTER TABLE activity ADD COLUMN import_id TEXT;
ALTER TABLE spending ADD COLUMN import_id TEXT;

-- 石家庄市教育人才园丁卡
CREATE TABLE gardener_card (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id),
  card TEXT NOT NULL CHECK (card IN ('A', 'B', 'C')), given_on TEXT NOT NULL, document_number TEXT,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT, import_id TEXT
) STRICT;
CREATE UNIQUE INDEX gardener_card_current ON gardener_card(id) WHERE retracted_at IS NULL;
CREATE INDEX gardener_card_person ON gardener_card(person_id);

-- person_id is the same as same_as_id from merged_at on; what was moved stands in moved, so that it can be moved back
CREATE TABLE person_alias (
  person_id TEXT PRIMARY KEY REFERENCES person(id), same_as_id TEXT NOT NULL REFERENCES person(id),
  reason TEXT NOT NULL, moved TEXT NOT NULL, merged_at TEXT NOT NULL, merged_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_alias_same ON person_alias(same_as_id);
`
