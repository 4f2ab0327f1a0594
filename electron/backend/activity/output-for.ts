import { currentOutput } from '../../../db/activity/output.ts'
import type { Writer } from '../../../db/open.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import { mayWriteFor } from './check-output.ts'

/** An output that stands, of somebody the actor may write for. @throws Refusal NOT_FOUND */
export async function outputFor(call: Call, trx: Writer, outputId: Id<'output'>) {
  const current = await currentOutput(trx, outputId)
  if (!current || !(await mayWriteFor(call, trx, current.person_id)))
    return refuse('NOT_FOUND', { kind: 'output', id: outputId })
  const { row_id, recorded_at, recorded_by, retracted_at, retracted_by, import_id, ...facts } = current
  return { rowId: row_id, facts }
}
