/** What somebody was typing: sealed, one text a form and account, replaced with every word and gone once recorded. */
export const draft = `
CREATE TABLE draft (
  account_id TEXT NOT NULL REFERENCES account(id), form TEXT NOT NULL, typed_sealed BLOB NOT NULL,
  typed_in TEXT NOT NULL, kept_at TEXT NOT NULL, PRIMARY KEY (account_id, form)
) STRICT, WITHOUT ROWID;
`
