/**
 * What SQLite's own check can't see: whether a decision, a payment, a ruling or a frozen roster still says what it said
 * when it was written. Every such row has its keyed digest here, chained, so that none can be changed, slipped in or
 * taken out with its digest.
 */
export const witness = `
CREATE TABLE witness (
  seq INTEGER PRIMARY KEY, subject TEXT NOT NULL, row_key TEXT NOT NULL, digest TEXT NOT NULL, chain TEXT NOT NULL
) STRICT;
`
