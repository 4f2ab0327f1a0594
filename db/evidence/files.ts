import fs from 'node:fs'
import path from 'node:path'
import { newId } from '../../shared/kernel/id.ts'
import type { EvidenceFileTable } from '../schema.ts'
import type { Seal } from '../seal.ts'
import { digestOfFile, openSealed, sealFile } from './sealed-file.ts'

type FileId = EvidenceFileTable['id']

/** The folder in which a data file's evidence lies, sealed and under generated names. */
export const evidenceFolder = (file: string): string => `${file}.evidence`

export const sealedPath = (folder: string, id: FileId): string => path.join(folder, id)

/** The evidence beside one data file. What a file is, and who may see it, is for others to know. */
export interface EvidenceFiles {
  /** A keyed index of a file's content: equal files have equal indexes. */
  indexOf(source: string): string
  /** The same index for content whose SHA-256 (base64url) is known. */
  indexOfDigest(digest: string): string
  /** Seals a file and has it on the disk before it returns; only then may the row that names it be committed. */
  put(source: string, id?: FileId): { id: FileId; sealedDigest: string }
  /** Up to `most` plain bytes from `offset` on, or why there are none. */
  read(id: FileId, offset: number, most: number): Uint8Array | 'missing' | 'damaged'
}

export function evidenceFiles(dataFile: string, seal: () => Seal): EvidenceFiles {
  const folder = evidenceFolder(dataFile)
  const indexOfDigest = (digest: string) => seal().index(`evidence ${digest}`)
  return {
    indexOf: (source) => indexOfDigest(digestOfFile(source)),
    indexOfDigest,
    put(source, id = newId<'evidence_file'>()) {
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
      return { id, sealedDigest: sealFile(source, sealedPath(folder, id), seal()) }
    },
    read(id, offset, most) {
      const file = sealedPath(folder, id)
      if (!fs.existsSync(file)) return 'missing'
      try {
        return openSealed(file, seal(), offset, most)
      } catch {
        return 'damaged'
      }
    },
  }
}

const unclaimed = 'unclaimed'
const keptMilliseconds = 30 * 86_400_000

/**
 * Files that no row names (a command that failed after its file was written, a restore) are set aside for thirty days
 * and then removed; one that is named after all comes back. Called while nobody else has the data file.
 */
export function settleEvidence(dataFile: string, named: ReadonlySet<string>): void {
  const folder = evidenceFolder(dataFile)
  if (!fs.existsSync(folder)) return
  const aside = path.join(folder, unclaimed)
  const now = new Date()
  for (const { name } of entriesOf(folder))
    if (!named.has(name)) {
      fs.mkdirSync(aside, { recursive: true, mode: 0o700 })
      fs.utimesSync(path.join(folder, name), now, now)
      fs.renameSync(path.join(folder, name), path.join(aside, name))
    }
  for (const { name, changed } of entriesOf(aside))
    if (named.has(name)) fs.renameSync(path.join(aside, name), path.join(folder, name))
    else if (now.getTime() - changed > keptMilliseconds) fs.rmSync(path.join(aside, name), { force: true })
}

const entriesOf = (folder: string): { name: string; changed: number }[] =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => ({ name, changed: fs.statSync(path.join(folder, name)).mtimeMs }))
    : []

/** Gives a data file's evidence a second name beside a copy of it, without copying where the disk can link. */
export function linkEvidence(from: string, to: string): void {
  const [source, target] = [evidenceFolder(from), evidenceFolder(to)]
  if (!fs.existsSync(source) || source === target) return
  fs.mkdirSync(target, { recursive: true, mode: 0o700 })
  for (const { name } of entriesOf(source)) {
    if (fs.existsSync(path.join(target, name))) continue
    try {
      fs.linkSync(path.join(source, name), path.join(target, name))
    } catch {
      fs.copyFileSync(path.join(source, name), path.join(target, name))
    }
  }
}
