import fs from 'node:fs'
import path from 'node:path'

/** Waits until a file's bytes are on the disk. */
export function flushFile(file: string): void {
  const handle = fs.openSync(file, 'r+')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

/** Renames so that after a power cut the name means the old file or the whole new one. */
export function renameDurably(from: string, to: string): void {
  flushFile(from)
  fs.renameSync(from, to)
  // Windows can't open folders and needs no help
  if (process.platform === 'win32') return
  const folder = fs.openSync(path.dirname(path.resolve(to)), 'r')
  try {
    fs.fsyncSync(folder)
  } finally {
    fs.closeSync(folder)
  }
}

/** Removes files of a store that are in the way; what can't be removed is met again by whoever needs the name. */
export function removeFiles(file: string, suffixes: readonly string[]): void {
  for (const suffix of suffixes) {
    try {
      fs.rmSync(file + suffix, { force: true })
    } catch {}
  }
}
