import { dependentsOf } from '../../../db/intake/dependents.ts'
import { findImport, markUndone } from '../../../db/intake/imports.ts'
import { takeBack } from '../../../db/intake/take-back.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { weighGrades } from './weigh-grades.ts'
import { weighMoves } from './weigh-moves.ts'

// enough to see what is in the way; the total says how much more there is
const namedDependents = 50

/** Takes a whole import back while nothing depends on it; afterwards the same file can come in anew. */
export const undo = commands.intake.undo.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { importId, reason } = input
  const imported = await findImport(trx, importId)
  if (!imported) return refuse('NOT_FOUND', { kind: 'import', id: importId })
  if (imported.undone_at !== null) return refuse('CHANGED_MEANWHILE', { kind: 'import', id: importId })
  const dependents = await dependentsOf(trx, imported)
  if (dependents.length > 0)
    return refuse('IMPORT_IN_USE', {
      importId,
      total: dependents.length,
      dependents: dependents.slice(0, namedDependents),
    })
  const stamp = stampOf(context)
  const { removed, restored, moves, assessed } = await takeBack(trx, importId, stamp)
  await markUndone(trx, importId, stamp)
  const target = { trx, call: context, stamp, newId: desk.newId }
  await weighMoves(target, moves)
  await weighGrades(target, assessed)
  audit({ subject: { kind: 'import', id: importId }, detail: { reason, removed, restored } })
  return { removed, restored }
})
