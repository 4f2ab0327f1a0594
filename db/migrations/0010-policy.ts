/** The plan as the bureau has it: the paragraphs of its own document, in order. The latest that stands is shown. */
export const policy = `
CREATE TABLE policy_document (
  row_id INTEGER PRIMARY KEY, id TEXT NOT NULL, file_name TEXT NOT NULL, digest TEXT NOT NULL, paragraphs TEXT NOT NULL,
  recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, retracted_at TEXT, retracted_by TEXT
) STRICT;
`
