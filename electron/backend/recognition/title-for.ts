import type { Writer } from '../../../db/open.ts'
import { currentTitle } from '../../../db/recognition/title.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'

/** A title that stands: what it says, and the row of its version. @throws Refusal NOT_FOUND */
export async function titleFor(trx: Writer, titleId: Id<'title'>) {
  const current = await currentTitle(trx, titleId)
  if (!current) return refuse('NOT_FOUND', { kind: 'title', id: titleId })
  const { row_id, recorded_at, recorded_by, retracted_at, retracted_by, import_id, ...facts } = current
  return { rowId: row_id, facts }
}
