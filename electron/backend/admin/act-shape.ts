import type { listTrail } from '../../../db/admin/trail.ts'

/** An entry of the audit trail as the contract shows it: who did what about whom. */
export const actShape = (row: Awaited<ReturnType<typeof listTrail>>[number]) => ({
  seq: row.seq,
  at: row.at,
  accountName: row.account_name,
  role: row.role,
  procedure: row.procedure,
  subject:
    row.subject_kind !== null && row.subject_id !== null
      ? { kind: row.subject_kind, id: row.subject_id, name: row.subject_name }
      : null,
})
