/**
 * Accounts with passwords. A password is kept nowhere: it opens the account's own wrapping of the file's data key
 * (`key_slot`). Failures and the lock they lead to stand in the file, so that a restart forgets nothing. What happens
 * while the key is away waits in `pending_act` until it can be chained into the audit trail.
 */
export const account = `
ALTER TABLE account ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN locked_until TEXT;
ALTER TABLE account ADD COLUMN signed_in_at TEXT;
ALTER TABLE account ADD COLUMN password_at TEXT;

CREATE UNIQUE INDEX key_slot_account ON key_slot(account_id) WHERE kind = 'password';

CREATE TABLE pending_act (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, account_id TEXT, account_name TEXT NOT NULL, role TEXT, procedure TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused')), code TEXT, detail TEXT NOT NULL
) STRICT;
`
