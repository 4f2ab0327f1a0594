import type Database from 'better-sqlite3'
import { type Id, newId } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type { Seal } from '../seal.ts'

/** What happened, who did it and how it ended. `detail` never holds sealed plain text. */
export interface AuditFact {
  at: string
  accountId: Id<'account'> | null
  accountName: string
  role: string | null
  procedure: string
  outcome: 'done' | 'refused'
  code?: string
  subject?: { kind: string; id: string }
  detail: Record<string, unknown>
}

const genesis = 'genesis'

interface Chained extends AuditFact {
  seq: number
  id: string
}

/** The hash of an entry over everything it says and the hash before it. */
function auditHash(seal: Seal, entry: Chained, previousHash: string): string {
  const { seq, id, at, accountId, accountName, role, procedure, outcome, code, subject, detail } = entry
  return seal.digest(
    JSON.stringify([
      previousHash,
      seq,
      id,
      at,
      accountId,
      accountName,
      role,
      procedure,
      outcome,
      code ?? null,
      subject?.kind ?? null,
      subject?.id ?? null,
      detail,
    ]),
  )
}

/** When the last act in the trail was done, by the clock of that time. */
export async function newestAct(read: Reader): Promise<string | null> {
  const last = await read
    .selectFrom('audit_entry')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.at ?? null
}

/** Appends one entry to the chain, inside the transaction of the act it tells of. */
export async function appendAudit(trx: Writer, seal: Seal, fact: AuditFact): Promise<void> {
  const last = await trx
    .selectFrom('audit_entry')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const seq = (last?.seq ?? 0) + 1
  const id = newId<'audit_entry'>()
  const previousHash = last?.hash ?? genesis
  await trx
    .insertInto('audit_entry')
    .values({
      seq,
      id,
      at: fact.at,
      account_id: fact.accountId,
      account_name: fact.accountName,
      role: fact.role,
      procedure: fact.procedure,
      outcome: fact.outcome,
      code: fact.code ?? null,
      subject_kind: fact.subject?.kind ?? null,
      subject_id: fact.subject?.id ?? null,
      detail: JSON.stringify(fact.detail),
      previous_hash: previousHash,
      hash: auditHash(seal, { ...fact, seq, id }, previousHash),
    })
    .execute()
}

interface AuditRow {
  seq: number
  id: string
  at: string
  account_id: Id<'account'> | null
  account_name: string
  role: string | null
  procedure: string
  outcome: 'done' | 'refused'
  code: string | null
  subject_kind: string | null
  subject_id: string | null
  detail: string
  previous_hash: string
  hash: string
}

/** What a row says; null where it is not even what this program writes. */
function entryOf(row: AuditRow): Chained | null {
  const detail = detailOf(row.detail)
  return (
    detail && {
      seq: row.seq,
      id: row.id,
      at: row.at,
      accountId: row.account_id,
      accountName: row.account_name,
      role: row.role,
      procedure: row.procedure,
      outcome: row.outcome,
      ...(row.code !== null && { code: row.code }),
      ...(row.subject_kind !== null &&
        row.subject_id !== null && { subject: { kind: row.subject_kind, id: row.subject_id } }),
      detail,
    }
  )
}

function detailOf(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return null
  }
}

/** Walks the chain from its start: the first entry that was changed, moved or whose predecessor is gone; null when whole. */
export function firstBrokenAuditEntry(db: Database.Database, seal: Seal): number | null {
  let previous = genesis
  let expected = 1
  for (const row of db.prepare('SELECT * FROM audit_entry ORDER BY seq').iterate() as Iterable<AuditRow>) {
    const entry = entryOf(row)
    const whole =
      entry !== null &&
      row.seq === expected &&
      row.previous_hash === previous &&
      row.hash === auditHash(seal, entry, previous)
    if (!whole) return row.seq
    previous = row.hash
    expected++
  }
  return null
}
