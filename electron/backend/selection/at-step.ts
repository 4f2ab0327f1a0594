import type { Reader, Writer } from '../../../db/open.ts'
import { currentApplication } from '../../../db/selection/application.ts'
import { findSelection, type SelectionRow } from '../../../db/selection/selection.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { SelectionStep } from '../../../shared/domain/selection.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Obstacle } from './standing.ts'

/** A selection that is at one of these steps. @throws Refusal NOT_FOUND, STEP_CLOSED */
export async function selectionAt(
  read: Reader | Writer,
  selectionId: Id<'selection'>,
  wanted: readonly SelectionStep[],
): Promise<SelectionRow> {
  const row = await findSelection(read, selectionId)
  if (!row) return refuse('NOT_FOUND', { kind: 'selection', id: selectionId })
  if (row.cancelled_on !== null || !wanted.includes(row.step))
    return refuse('STEP_CLOSED', {
      selectionId,
      step: row.cancelled_on !== null ? 'cancelled' : row.step,
      wanted: [...wanted],
    })
  return row
}

/** An application that stands: what it says, and the row of its version. @throws Refusal NOT_FOUND */
export async function applicationFor(trx: Writer, applicationId: Id<'application'>) {
  const current = await currentApplication(trx, applicationId)
  if (!current) return refuse('NOT_FOUND', { kind: 'application', id: applicationId })
  const { row_id, recorded_at, recorded_by, retracted_at, retracted_by, import_id, ...facts } = current
  return { rowId: row_id, facts }
}

/** @throws Refusal STEP_BLOCKED where anything stands in the way */
export function refuseIfBlocked(
  row: Pick<SelectionRow, 'id' | 'step'>,
  obstacles: readonly Obstacle[],
): void {
  if (obstacles.length === 0) return
  refuse('STEP_BLOCKED', {
    selectionId: row.id,
    step: row.step,
    obstacles: obstacles.map((o) => ({ ...o, applicationIds: [...o.applicationIds] })),
  })
}
