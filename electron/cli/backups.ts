import path from 'node:path'
import { inspectAtRest } from '../../db/inspect.ts'
import { isSealedBackup } from '../../db/sealed-backup.ts'
import { refuse } from '../../shared/contract/errors.ts'
import { keyFor } from '../backend/account/key-for.ts'
import { inspectBackup } from '../backend/admin/opened-backup.ts'
import { restoreClosed } from '../backend/admin/restore-closed.ts'
import type { Arguments } from './arguments.ts'
import { print } from './output.ts'
import { givenBackupPassword, givenPassword } from './password.ts'

const backupPasswordFor = async (file: string): Promise<string | undefined> =>
  isSealedBackup(file) ? await givenBackupPassword() : undefined

/** Puts a backup in place without opening what stands there: it may be missing or damaged. */
export async function restore({ db, today, as }: Arguments, source: string): Promise<void> {
  const { inspection, replaced } = await restoreClosed(
    { file: db, holder: 'command line', today },
    path.resolve(source),
    { as, password: givenPassword },
    await backupPasswordFor(path.resolve(source)),
  )
  print({ ...inspection, replaced })
}

/**
 * Answers also while a window has the data file open. The trail of a guarded file is checked for who names an
 * administrator (`--as`). @throws Refusal DATA_FILE_FOREIGN, DATA_FILE_DAMAGED, FILE_MISSING
 */
export async function verify({ db, as }: Arguments, backup?: string): Promise<void> {
  const file = path.resolve(backup ?? db)
  const known = async (store: string) =>
    as === undefined ? null : await keyFor(store, { as, password: givenPassword }, 'admin.verify')
  const inspection =
    backup === undefined
      ? inspectAtRest(file, await known(file))
      : await inspectBackup(file, { password: await backupPasswordFor(file), known: null }, known)
  print(inspection)
  const [problem] = inspection.problems
  if (!problem) return
  const detail = `${problem.check} ${problem.detail}`.trim()
  if (problem.check === 'foreign' || problem.check === 'empty') refuse('DATA_FILE_FOREIGN', { file })
  refuse('DATA_FILE_DAMAGED', { file, detail })
}
