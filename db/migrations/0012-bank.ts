/** Where a person's rewards go: the account sealed with a keyed index, as ID numbers are; the bank's name as it stands. */
export const bank = `
ALTER TABLE person ADD COLUMN bank_name TEXT;
ALTER TABLE person ADD COLUMN bank_account_sealed BLOB;
ALTER TABLE person ADD COLUMN bank_account_index TEXT;
`
