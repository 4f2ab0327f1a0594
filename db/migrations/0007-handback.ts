/**
 * Handing a studio's record back and forth. At the bureau: a secret per studio (sealed), every state that was handed
 * out or merged by its revision, and every file that came back. On a lead's own computer: what the desk is bound to,
 * what it handed back and which receipts it took. Revisions are counted, never dated: a clock that is wrong orders
 * nothing. `records` and `returned` hold records as `canonicalRecords` writes them.
 */
export const handback = `
CREATE TABLE handback_studio (
  studio_id TEXT PRIMARY KEY REFERENCES studio(id), secret_sealed BLOB NOT NULL, key_number INTEGER NOT NULL,
  revision INTEGER NOT NULL
) STRICT;
CREATE TABLE handback_revision (
  studio_id TEXT NOT NULL REFERENCES studio(id), revision INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('package', 'workbook', 'merged')), records TEXT NOT NULL,
  workbook_id TEXT, row_ids TEXT, recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL,
  PRIMARY KEY (studio_id, revision)
) STRICT, WITHOUT ROWID;
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

CREATE TABLE handback_desk (
  studio_id TEXT PRIMARY KEY REFERENCES studio(id), desk_id TEXT NOT NULL, county_id TEXT NOT NULL,
  secret_sealed BLOB NOT NULL, key_number INTEGER NOT NULL, revision INTEGER NOT NULL, records TEXT NOT NULL,
  issued_at TEXT NOT NULL, recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL
) STRICT;
CREATE TABLE handback_sent (
  number INTEGER PRIMARY KEY, digest TEXT NOT NULL, revision INTEGER NOT NULL, records TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL
) STRICT;
CREATE TABLE handback_receipt (
  revision INTEGER PRIMARY KEY, number INTEGER, made_at TEXT NOT NULL, made_by TEXT NOT NULL, decided TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL
) STRICT;
`
