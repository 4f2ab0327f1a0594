import { type Id, newId } from '../../shared/kernel/id.ts'
import type { Writer } from '../open.ts'
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

export const genesis = 'genesis'

interface Chained extends AuditFact {
  seq: number
  id: string
}

/** The hash of an entry over everything it says and the hash before it. */
export function auditHash(seal: Seal, entry: Chained, previousHash: string): string {
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
