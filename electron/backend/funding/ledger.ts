import { allocationsOf, spendingsOf } from '../../../db/funding/account.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { type StudioRecords, studioRecords } from '../../../db/studio/records.ts'
import type { View } from '../../../db/versioned.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Ledger } from './account-facts.ts'

/** The money of a studio with who is in it. @throws Refusal NOT_FOUND */
export async function ledgerOf(
  handle: Reader | Writer,
  studioId: Id<'studio'>,
  view: View,
): Promise<Ledger & { records: StudioRecords }> {
  const [records] = await studioRecords(handle, view, [studioId])
  if (!records) return refuse('NOT_FOUND', { kind: 'studio', id: studioId })
  return {
    records,
    head: records.head,
    allocations: await allocationsOf(handle, [studioId], view),
    spendings: await spendingsOf(handle, [studioId], view),
  }
}
