import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { refuse } from '../shared/contract/errors.ts'
import { auditHead, type KeptHead, noteRestore } from './admin/audit-head.ts'
import { refuseUnsoundBackup } from './backup.ts'
import { backupNote, type Content } from './content.ts'
import { flushFile, removeFiles, renameDurably } from './durable.ts'
import { linkEvidence } from './evidence/files.ts'
import { dropPacked, unpackEvidence } from './evidence/packed.ts'
import { refuseFileProblem } from './file-problem.ts'
import { type Inspection, inspectDataFile } from './inspect.ts'
import { lastWitness } from './witness.ts'

export interface Restored {
  /** What was put in place. */
  inspection: Inspection
  /** Where the file it replaced is kept; restoring that one undoes this. Null where there was none. */
  replaced: string | null
  /** Where the audit trail of the replaced file ended; null when it could not be read. */
  replacedHead: Content['auditHead']
}

/** A free name beside the data file that says why and when this copy of it was kept: `county.replaced.20250618T101112.db`. */
export function keptName(file: string, why: string): string {
  const { dir, name, ext } = path.parse(file)
  const stamp = new Date().toISOString().replace(/[-:]|\..*$/g, '')
  for (let n = 1; ; n++) {
    const kept = path.join(dir, `${name}.${why}.${stamp}${n === 1 ? '' : `-${n}`}${ext}`)
    if (!fs.existsSync(kept)) return kept
  }
}

/**
 * Puts a backup with its evidence in the place of a data file that the caller holds and nobody has open. The backup is
 * copied and checked first, with the data key that may be its own; until the last rename the old file stands.
 * @throws Refusal FILE_MISSING, BACKUP_UNSOUND, DISK_FULL, TARGET_UNREACHABLE; the data file is then as it was
 */
export function restoreOver(file: string, source: string, known: Uint8Array | null): Restored {
  const temporary = `${file}.restoring`
  const replaced = fs.existsSync(file) ? keptName(file, 'replaced') : null
  try {
    const inspection = { ...takeIn(source, temporary, known), file: source }
    refuseUnsoundBackup(inspection)
    makeDataFile(temporary, source, file)
    if (replaced) keep(file, replaced)
    // brings the old file up to date in case we get no further; a log left behind would corrupt the new one
    foldLog(file)
    const old = replaced ? headOf(file) : null
    const head = headOf(temporary)
    if (head) noteRestore(file, head)
    for (const log of logs) fs.rmSync(file + log, { force: true })
    renameDurably(temporary, file)
    return { inspection, replaced, replacedHead: old && { seq: old.seq, hash: old.hash } }
  } catch (cause) {
    removeFiles(temporary, everything)
    return refuseFileProblem(cause, file)
  }
}

const logs = ['-wal', '-shm', '-journal'] as const
const everything = ['', ...logs] as const

/** Copies a store with what stands in its logs. */
function copyWithLog(from: string, to: string): void {
  for (const suffix of ['', '-wal', '-journal']) {
    if (!fs.existsSync(from + suffix)) continue
    fs.copyFileSync(from + suffix, to + suffix)
    fs.chmodSync(to + suffix, 0o600)
    flushFile(to + suffix)
  }
}

/** Keeps what is about to be replaced, byte for byte, and its evidence under a second name. */
function keep(file: string, kept: string): void {
  try {
    copyWithLog(file, kept)
    linkEvidence(file, kept)
  } catch (cause) {
    removeFiles(kept, everything)
    throw cause
  }
}

/** A private copy, so that looking at the source leaves no traces beside it; a log that belongs to it comes along. */
function takeIn(source: string, temporary: string, known: Uint8Array | null): Inspection {
  if (!fs.statSync(source, { throwIfNoEntry: false })?.isFile())
    return refuse('FILE_MISSING', { file: source })
  removeFiles(temporary, everything)
  copyWithLog(source, temporary)
  foldLog(temporary)
  return inspectDataFile(temporary, { known, original: source })
}

/** Brings what stands in a store's log into its file, so that the file alone is the store. */
function foldLog(file: string): void {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.size) return
  let db: Database.Database | undefined
  try {
    db = new Database(file)
    db.pragma('journal_mode = DELETE')
  } catch {
    // not a store, or a damaged one: inspecting it says what is wrong
  } finally {
    db?.close()
  }
}

/** Where a file's trail and its witnesses end; null where it can't be read or has none. */
function headOf(file: string): KeptHead | null {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true })
    const head = auditHead(db)
    const witnesses = db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'witness'`).get()
    return head && { ...head, witness: witnesses ? lastWitness(db) : null }
  } catch {
    return null
  } finally {
    db?.close()
  }
}

/** From here on the copy is a data file, which changes; its evidence goes to where that file will stand. */
function makeDataFile(temporary: string, source: string, file: string): void {
  const db = new Database(temporary)
  try {
    unpackEvidence(db, source, file)
    dropPacked(db)
    db.prepare('DELETE FROM setting WHERE key = ?').run(backupNote)
  } finally {
    db.close()
  }
}
