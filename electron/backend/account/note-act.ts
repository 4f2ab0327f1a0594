import { keepPending } from '../../../db/account/account.ts'
import { type AuditFact, appendAudit } from '../../../db/admin/audit.ts'
import type { Store, Writer } from '../../../db/open.ts'

/** Writes an act of the door into the trail, or keeps it until there is a key to chain it with. */
export const noteAct = (trx: Writer, store: Store, fact: Omit<AuditFact, 'subject'>): Promise<void> =>
  store.locked ? keepPending(trx, fact) : appendAudit(trx, store.seal, fact)

export const factOf = (
  at: string,
  procedure: string,
  who: { id: AuditFact['accountId']; name: string; role: string | null },
  more: Pick<AuditFact, 'outcome'> & { code?: string; detail?: Record<string, unknown> },
): Omit<AuditFact, 'subject'> => ({
  at,
  accountId: who.id,
  accountName: who.name,
  role: who.role,
  procedure,
  outcome: more.outcome,
  ...(more.code !== undefined && { code: more.code }),
  detail: more.detail ?? {},
})
