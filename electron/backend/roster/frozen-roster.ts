import type { Reader, Writer } from '../../../db/open.ts'
import { findFrozen, openFrozen } from '../../../db/roster/frozen.ts'
import type { Seal } from '../../../db/seal.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { RosterRequest } from '../../../shared/contract/roster.ts'
import { stamped } from '../../../shared/documents/review-copy.ts'
import { type DocumentModel, documentModel } from '../../../shared/domain/document.ts'
import type { Id } from '../../../shared/kernel/id.ts'

/** A frozen roster with what it says of itself; `document` is null when it is no longer what was frozen. */
export async function readFrozen(read: Reader | Writer, seal: Seal, frozenId: Id<'frozen_roster'>) {
  const row = await findFrozen(read, frozenId)
  if (!row) return refuse('NOT_FOUND', { kind: 'frozen_roster', id: frozenId })
  const text = openFrozen(seal, row)
  const { content: _, proof: __, ...facts } = row
  return {
    ...facts,
    request: JSON.parse(row.request) as RosterRequest,
    document: text === null ? null : documentModel.parse(JSON.parse(text)),
  }
}

export type FrozenRoster = Awaited<ReturnType<typeof readFrozen>>

/** The document that was frozen. @throws Refusal FROZEN_BROKEN when it is no longer what was frozen */
export const intact = ({ document, number }: Pick<FrozenRoster, 'document' | 'number'>): DocumentModel =>
  document ?? refuse('FROZEN_BROKEN', { number })

/** The copy that leaves the desk: it names the roster it is a copy of. @throws Refusal FIELD_INVALID without a reason for full numbers */
export function copyOf(frozen: FrozenRoster, reason: string | undefined): DocumentModel {
  const document = intact(frozen)
  if (frozen.request.idNumbers === 'full' && !reason) return refuseField('reason', 'missing')
  return stamped(document, frozen.number, frozen.digest)
}

/** What the trail says of an act on a frozen roster. */
export const frozenNote = ({ id, number, records }: FrozenRoster, detail: Record<string, unknown> = {}) => ({
  subject: { kind: 'frozen_roster', id },
  detail: { number, records, ...detail },
})
