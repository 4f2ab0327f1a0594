import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { refuse } from '../../../shared/contract/errors.ts'
import { newId } from '../../../shared/kernel/id.ts'

const mostBytes = 200 * 1024 * 1024

/** A file on its way in or out, kept in a private folder of this host until it is fetched or the host ends. */
export interface StagedFile {
  id: string
  name: string
  path: string
}

/** Folders of this host's own begin so; what a killed host leaves is removed by the next. */
export const hostFolderPrefix = `talent-desk-${process.pid}-`

/** What hosts that were killed left behind: their folders name their process. */
function removeLeftBehind(): void {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const pid = /^talent-desk-(\d+)-/.exec(name)?.[1]
    if (pid === undefined || isRunning(Number(pid))) continue
    try {
      fs.rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true })
    } catch {
      // another user's
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return (cause as { code?: string }).code === 'EPERM'
  }
}

/**
 * Files travel in pieces through the same procedures in every host, so no transport needs an upload route of its own.
 */
export class StagedFiles {
  readonly #folder = fs.mkdtempSync(path.join(os.tmpdir(), hostFolderPrefix))
  readonly #files = new Map<string, StagedFile & { size: number }>()

  constructor() {
    removeLeftBehind()
  }

  /** Room for a file of `size` bytes. @throws Refusal FILE_TOO_LARGE */
  begin(name: string, size = 0): StagedFile {
    if (size > mostBytes) return refuse('FILE_TOO_LARGE', { bytes: size, most: mostBytes })
    const id = newId<'file'>()
    const file = { id, name: path.basename(name), path: path.join(this.#folder, id), size }
    fs.writeFileSync(file.path, '')
    this.#files.set(id, file)
    return file
  }

  append(id: string, bytes: Uint8Array): void {
    const file = this.get(id)
    const total = fs.statSync(file.path).size + bytes.length
    if (total > mostBytes) refuse('FILE_TOO_LARGE', { bytes: total, most: mostBytes })
    fs.appendFileSync(file.path, bytes)
  }

  /** @throws Refusal NOT_FOUND */
  get(id: string): StagedFile {
    return this.#files.get(id) ?? refuse('NOT_FOUND', { kind: 'file', id })
  }

  /** Bytes that have come in so far. */
  sizeOf(id: string): number {
    return fs.statSync(this.get(id).path).size
  }

  read(id: string, offset: number, most: number): { bytes: Uint8Array; size: number } {
    const file = this.get(id)
    const fd = fs.openSync(file.path, 'r')
    try {
      const size = fs.fstatSync(fd).size
      const bytes = Buffer.alloc(Math.max(0, Math.min(most, size - offset)))
      fs.readSync(fd, bytes, 0, bytes.length, offset)
      return { bytes, size }
    } finally {
      fs.closeSync(fd)
    }
  }

  discard(id: string): void {
    const file = this.#files.get(id)
    if (!file) return
    fs.rmSync(file.path, { force: true })
    this.#files.delete(id)
  }

  close(): void {
    fs.rmSync(this.#folder, { recursive: true, force: true })
    this.#files.clear()
  }
}
