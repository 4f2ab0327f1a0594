import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type Database from 'better-sqlite3'
import { flushFile, renameDurably } from '../durable.ts'
import type { EvidenceFileTable } from '../schema.ts'
import { evidenceFolder, sealedPath } from './files.ts'
import { digestOfFile, piecesOf } from './sealed-file.ts'

// A backup is one file: the store with its evidence in a table of its own, which a data file does not have.

/** The table in which a backup carries its evidence; exactly this, or the file is not ours. */
export const packedTable =
  'CREATE TABLE evidence_part (file_id TEXT NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (file_id, part)) STRICT'

const partBytes = 4 * 2 ** 20

type NamedFile = Pick<EvidenceFileTable, 'id' | 'sealed_digest' | 'bytes'>

const has = (db: Database.Database, table: string): boolean =>
  db.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`).get(table) !== undefined

/** The files a store's rows name; a store from before there was evidence names none. */
export const namedFiles = (db: Database.Database): NamedFile[] =>
  has(db, 'evidence_file')
    ? (db.prepare('SELECT id, sealed_digest, bytes FROM evidence_file ORDER BY id').all() as NamedFile[])
    : []

const isPacked = (db: Database.Database): boolean => has(db, 'evidence_part')

/** Puts every file the store names into the copy of it. A file that is gone or changed is found when the copy is checked. */
export async function packEvidence(
  copy: Database.Database,
  dataFile: string,
  report: (done: number, total: number) => void = () => {},
): Promise<void> {
  const files = namedFiles(copy)
  copy.exec(packedTable)
  const insert = copy.prepare('INSERT INTO evidence_part (file_id, part, bytes) VALUES (?, ?, ?)')
  const pack = copy.transaction((id: NamedFile['id']) => {
    let part = 0
    for (const piece of piecesOf(sealedPath(evidenceFolder(dataFile), id), partBytes))
      insert.run(id, part++, piece)
  })
  for (const [done, { id }] of files.entries()) {
    report(done, files.length)
    if (fs.existsSync(sealedPath(evidenceFolder(dataFile), id))) pack(id)
    // other calls are answered between two files
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const partsOf = (db: Database.Database, id: string): Iterable<Uint8Array> =>
  db
    .prepare('SELECT bytes FROM evidence_part WHERE file_id = ? ORDER BY part')
    .pluck()
    .iterate(id) as Iterable<Uint8Array>

function digestOfParts(db: Database.Database, id: string): string | null {
  const hash = createHash('sha256')
  let parts = 0
  for (const bytes of partsOf(db, id)) {
    hash.update(bytes)
    parts++
  }
  return parts === 0 ? null : hash.digest('base64url')
}

/** Compares every file a store names with what was put there: in the backup itself, or in the folder beside `dataFile`. */
export function checkEvidence(
  db: Database.Database,
  dataFile: string,
): { files: number; bytes: number; wrong: string[] } {
  const files = namedFiles(db)
  const packed = isPacked(db)
  const folder = evidenceFolder(dataFile)
  const found = ({ id }: NamedFile): string | null => {
    if (packed) return digestOfParts(db, id)
    const file = sealedPath(folder, id)
    return fs.existsSync(file) ? digestOfFile(file) : null
  }
  const wrong = files.flatMap((file) => {
    const digest = found(file)
    if (digest === file.sealed_digest) return []
    return [`${file.id} ${digest === null ? 'missing' : 'changed'}`]
  })
  return { files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0), wrong }
}

/**
 * Brings a checked store's evidence into the folder of the data file it is to become; what is there already stays. A
 * name is never given to other content, so the store that stands there until the last rename keeps its evidence.
 */
export function unpackEvidence(db: Database.Database, source: string, dataFile: string): void {
  const files = namedFiles(db)
  const packed = isPacked(db)
  const folder = evidenceFolder(dataFile)
  if (files.length > 0) fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const { id, sealed_digest: digest } of files) {
    const target = sealedPath(folder, id)
    if (fs.existsSync(target) && digestOfFile(target) === digest) continue
    const partial = `${target}.partial`
    if (packed) writeParts(partial, partsOf(db, id))
    else fs.copyFileSync(sealedPath(evidenceFolder(source), id), partial)
    fs.chmodSync(partial, 0o600)
    flushFile(partial)
    renameDurably(partial, target)
  }
}

function writeParts(file: string, parts: Iterable<Uint8Array>): void {
  const fd = fs.openSync(file, 'w', 0o600)
  try {
    for (const bytes of parts) fs.writeSync(fd, bytes)
  } finally {
    fs.closeSync(fd)
  }
}

/** Makes a backup's copy a plain store again. */
export function dropPacked(db: Database.Database): void {
  if (!isPacked(db)) return
  db.exec('DROP TABLE evidence_part')
  db.exec('VACUUM')
}
