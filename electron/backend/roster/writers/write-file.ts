import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, parse } from 'node:path'

/** Why a file was not written: it is open elsewhere, the disk is full, or the place can't be written to. */
export type WriteFailureCode = 'TARGET_BUSY' | 'DISK_FULL' | 'TARGET_UNREACHABLE'

/** `kept` names the complete file kept beside a busy target under another name, so that nothing has to be written again. */
export class WriteFailure extends Error {
  override readonly name = 'WriteFailure'
  readonly code: WriteFailureCode
  readonly target: string
  readonly kept: string | null

  constructor(code: WriteFailureCode, target: string, kept: string | null, cause: unknown) {
    super(`${code}: ${target}`, { cause })
    this.code = code
    this.target = target
    this.kept = kept
  }
}

/** The calls that touch the disk, so that tests can make them fail. */
export interface WriteFileSystem {
  open(path: string, flags: string): Promise<Pick<FileHandle, 'write' | 'sync' | 'close'>>
  rename(from: string, to: string): Promise<void>
  rm(path: string): Promise<void>
}
const disk: WriteFileSystem = { open, rename, rm: (path) => rm(path, { force: true }) }

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
/** What Windows answers, by file system and sharing mode, while WPS or Excel holds the target open. */
const busy = new Set(['EBUSY', 'EPERM', 'EACCES'])
const unreachable = new Set([
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EACCES',
  'EPERM',
  'EROFS',
  'EIO',
  'ENODEV',
  'ENXIO',
])

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

function failure(error: unknown, target: string): unknown {
  if (full.has(codeOf(error))) return new WriteFailure('DISK_FULL', target, null, error)
  if (unreachable.has(codeOf(error))) return new WriteFailure('TARGET_UNREACHABLE', target, null, error)
  return error
}

async function writeAll(fs: WriteFileSystem, path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await fs.open(path, 'wx')
  try {
    for await (const piece of pieces) {
      for (let at = 0; at < piece.length; ) at += (await file.write(piece, at)).bytesWritten
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

const mostNames = 99

/**
 * Gives a complete file the next name that is free: 花名册 (2).xlsx. Where no other name can be had it stays under its
 * temporary one. Gives the name it has in the end.
 */
async function keepBeside(fs: WriteFileSystem, temporary: string, target: string): Promise<string> {
  const { dir, name, ext } = parse(target)
  for (let n = 2; n <= mostNames; n++) {
    const other = join(dir, `${name} (${n})${ext}`)
    try {
      // claimed first: a rename alone would go over a file that is there
      await (await fs.open(other, 'wx')).close()
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue
      return temporary
    }
    try {
      await fs.rename(temporary, other)
      return other
    } catch {
      await fs.rm(other).catch(() => {})
      return temporary
    }
  }
  return temporary
}

/** A rename is on disk once its folder is; Windows can't open folders and needs no help. */
async function syncFolder(fs: WriteFileSystem, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Writes a file so that the target is the old one or the complete new one, never between: a temporary name beside
 * it, flushed, then renamed. Throws WriteFailure: TARGET_BUSY keeps the complete file under another name and names it;
 * after DISK_FULL and TARGET_UNREACHABLE, and whatever the pieces throw, nothing is left behind.
 */
export async function writeFileAtomically(
  target: string,
  pieces: AsyncIterable<Uint8Array>,
  fs: WriteFileSystem = disk,
): Promise<void> {
  const folder = dirname(target)
  const temporary = join(folder, `~${randomUUID().slice(0, 8)}-${basename(target)}`)
  try {
    await writeAll(fs, temporary, pieces)
  } catch (error) {
    await fs.rm(temporary).catch(() => {})
    throw failure(error, target)
  }
  try {
    await fs.rename(temporary, target)
  } catch (error) {
    if (busy.has(codeOf(error)))
      throw new WriteFailure('TARGET_BUSY', target, await keepBeside(fs, temporary, target), error)
    await fs.rm(temporary).catch(() => {})
    throw failure(error, target)
  }
  try {
    await syncFolder(fs, folder)
  } catch (error) {
    throw failure(error, target)
  }
}
