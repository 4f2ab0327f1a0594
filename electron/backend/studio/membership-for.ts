import type { Writer } from '../../../db/open.ts'
import { currentMembership } from '../../../db/studio/membership.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'

/** A membership that stands: what it says, and the row of its version. @throws Refusal NOT_FOUND */
export async function membershipFor(trx: Writer, membershipId: Id<'studio_membership'>) {
  const current = await currentMembership(trx, membershipId)
  if (!current) return refuse('NOT_FOUND', { kind: 'studio_membership', id: membershipId })
  const { row_id, recorded_at, recorded_by, retracted_at, retracted_by, import_id, ...facts } = current
  return { rowId: row_id, facts }
}
