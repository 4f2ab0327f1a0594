import fs from 'node:fs'
import Database from 'better-sqlite3'
import { refuse } from '../shared/contract/errors.ts'
import { backupNote, contentOf } from './content.ts'
import { removeFiles, renameDurably } from './durable.ts'
import { packEvidence } from './evidence/packed.ts'
import { refuseFileProblem } from './file-problem.ts'
import { type BackupNote, type Inspection, inspectDataFile } from './inspect.ts'
import { type BackupKey, sealBackup } from './sealed-backup.ts'

export interface BackupOptions {
  report?: ((done: number, total: number) => void) | undefined
  /** Seals the backup as a whole. */
  key?: BackupKey | null
}

/**
 * Copies a store and its evidence into one file that has been opened, with the data key where there is one, and compared
 * with the original row by row before it gets its name. The caller holds the data file, so that nothing is written between the copy and the comparison; evidence never
 * changes and is packed while other calls are answered.
 * @throws Refusal FILE_EXISTS, BACKUP_UNSOUND, DISK_FULL, TARGET_UNREACHABLE
 */
export async function backUp(
  file: string,
  target: string,
  at: string,
  known: Uint8Array | null,
  { report, key = null }: BackupOptions = {},
): Promise<Inspection> {
  if (fs.existsSync(target)) return refuse('FILE_EXISTS', { file: target })
  const partial = `${target}.partial`
  // what is to be sealed never lies open on somebody's memory stick
  const copy = key ? `${file}.backing-up` : partial
  try {
    removeFiles(copy, [''])
    const { digest } = copyStore(file, copy)
    fs.chmodSync(copy, 0o600)
    await complete(copy, file, { at, digest }, report)
    const inspection = { ...inspectDataFile(copy, { known }), file: target }
    refuseUnsoundBackup(inspection)
    if (key) await sealBackup(copy, partial, key)
    const { size } = fs.statSync(partial)
    renameDurably(partial, target)
    return { ...inspection, bytes: size, sealed: key !== null }
  } catch (cause) {
    removeFiles(partial, ['', '-journal'])
    return refuseFileProblem(cause, target)
  } finally {
    if (key) removeFiles(copy, ['', '-journal'])
  }
}

function copyStore(file: string, temporary: string): { digest: string } {
  const source = new Database(file, { readonly: true })
  try {
    source.prepare('VACUUM INTO ?').run(temporary)
    return contentOf(source)
  } finally {
    source.close()
  }
}

/** Adds the evidence, and what the backup is checked against whenever it is opened: SQLite's own check misses changed values. */
async function complete(
  temporary: string,
  file: string,
  note: BackupNote,
  report?: (done: number, total: number) => void,
): Promise<void> {
  const copy = new Database(temporary)
  try {
    copy.pragma('synchronous = FULL')
    await packEvidence(copy, file, report)
    copy
      .prepare(
        'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
      )
      .run(backupNote, JSON.stringify(note))
  } finally {
    copy.close()
  }
}

/** @throws Refusal BACKUP_UNSOUND with the first thing that is wrong */
export function refuseUnsoundBackup({ file, problems }: Inspection): void {
  const [problem] = problems
  if (problem) refuse('BACKUP_UNSOUND', { file, detail: `${problem.check} ${problem.detail}`.trim() })
}
