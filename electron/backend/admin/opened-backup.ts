import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Inspection, inspectDataFile } from '../../../db/inspect.ts'
import { type BackupOpener, isSealedBackup, openBackup } from '../../../db/sealed-backup.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { hostFolderPrefix } from '../file/staged-files.ts'

/**
 * Hands on a backup as a store: itself, or what a sealed one holds, in a private folder as long as `work` needs it.
 * @throws Refusal BACKUP_SEALED, BACKUP_PASSWORD_WRONG, BACKUP_UNSOUND
 */
export async function withOpenedBackup<T>(
  source: string,
  opener: BackupOpener,
  work: (store: string) => T | Promise<T>,
): Promise<T> {
  if (!isSealedBackup(source)) return work(source)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), hostFolderPrefix))
  try {
    const store = path.join(folder, 'opened.db')
    await openBackup(source, store, opener)
    return await work(store)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** As the reader knows a sealed backup: by its own name and size. */
export const ofSource = (inspection: Inspection, source: string): Inspection => ({
  ...inspection,
  file: source,
  ...(isSealedBackup(source) && { sealed: true, bytes: fs.statSync(source).size }),
})

/** Looks at a backup from end to end; one that is sealed and no longer whole has that as its problem. */
export async function inspectBackup(
  source: string,
  opener: BackupOpener,
  known: (store: string) => Promise<Uint8Array | null>,
): Promise<Inspection> {
  try {
    return await withOpenedBackup(source, opener, async (store) =>
      ofSource(inspectDataFile(store, { known: await known(store), original: source }), source),
    )
  } catch (cause) {
    if (!(cause instanceof Refusal) || cause.code !== 'BACKUP_UNSOUND') throw cause
    return {
      file: source,
      bytes: fs.statSync(source).size,
      version: null,
      content: null,
      evidence: null,
      keyed: false,
      sealed: true,
      backedUpAt: null,
      problems: [
        { check: 'sealed', detail: (cause.data as { detail: string }).detail.replace('sealed ', '') },
      ],
    }
  }
}
