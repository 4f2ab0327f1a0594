import path from 'node:path'
import { inspectAtRest, inspectDataFile } from '../../db/inspect.ts'
import { refuse } from '../../shared/contract/errors.ts'
import { keyFor } from '../backend/account/key-for.ts'
import { restoreClosed } from '../backend/admin/restore-closed.ts'
import type { Arguments } from './arguments.ts'
import { print } from './output.ts'
import { givenPassword } from './password.ts'

/** Puts a backup in place without opening what stands there: it may be missing or damaged. */
export async function restore({ db, today, as }: Arguments, source: string): Promise<void> {
  const { inspection, replaced } = await restoreClosed(
    { file: db, holder: 'command line', today },
    path.resolve(source),
    { as, password: givenPassword },
  )
  print({ ...inspection, replaced })
}

/**
 * Answers also while a window has the data file open. The trail of a guarded file is checked for who names an
 * administrator (`--as`). @throws Refusal DATA_FILE_FOREIGN, DATA_FILE_DAMAGED, FILE_MISSING
 */
export async function verify({ db, as }: Arguments, backup?: string): Promise<void> {
  const file = path.resolve(backup ?? db)
  const known = as === undefined ? null : await keyFor(file, { as, password: givenPassword }, 'admin.verify')
  const inspection = backup === undefined ? inspectAtRest(file, known) : inspectDataFile(file, { known })
  print(inspection)
  const [problem] = inspection.problems
  if (!problem) return
  const detail = `${problem.check} ${problem.detail}`.trim()
  if (problem.check === 'foreign' || problem.check === 'empty') refuse('DATA_FILE_FOREIGN', { file })
  refuse('DATA_FILE_DAMAGED', { file, detail })
}
