import fs from 'node:fs'
import path from 'node:path'
import { refuse } from '../../shared/contract/errors.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { WriteFailure, writeFileAtomically } from '../backend/roster/writers/write-file.ts'

async function* pieces(client: Client, fileId: Id<'file'>): AsyncGenerator<Uint8Array> {
  for (let offset = 0, size = 1; offset < size; ) {
    const read = await client.file.read({ fileId, offset })
    const bytes = Buffer.from(read.base64, 'base64')
    yield bytes
    size = read.size
    offset += bytes.length
  }
}

/** Writes what a job has staged to its place, whole or not at all. @throws Refusal TARGET_BUSY, TARGET_UNREACHABLE, DISK_FULL */
export async function fetchFile(client: Client, fileId: Id<'file'>, target: string): Promise<void> {
  try {
    await writeFileAtomically(target, pieces(client, fileId))
  } catch (cause) {
    if (!(cause instanceof WriteFailure)) throw cause
    if (cause.code === 'TARGET_BUSY') refuse('TARGET_BUSY', { target, kept: cause.kept ?? '' })
    if (cause.code === 'DISK_FULL') refuse('DISK_FULL', {})
    refuse('TARGET_UNREACHABLE', { target })
  } finally {
    await client.file.discard({ fileId })
  }
}

const piece = 512 * 1024

/** Sends a file to the back end in pieces, as the window does. @throws Refusal FILE_MISSING, FILE_TOO_LARGE */
export async function sendFile(client: Client, file: string): Promise<Id<'file'>> {
  const fd = opened(file)
  try {
    const { size } = fs.fstatSync(fd)
    const { fileId } = await client.file.begin({ name: path.basename(file), size })
    const bytes = Buffer.alloc(piece)
    for (let read = fs.readSync(fd, bytes); read > 0; read = fs.readSync(fd, bytes))
      await client.file.append({ fileId, base64: bytes.subarray(0, read).toString('base64') })
    return fileId
  } finally {
    fs.closeSync(fd)
  }
}

/** A file's name, size and first bytes. @throws Refusal FILE_MISSING */
export function headOf(file: string, most: number): { name: string; size: number; head: Uint8Array } {
  const fd = opened(file)
  try {
    const head = Buffer.alloc(most)
    const read = fs.readSync(fd, head)
    return { name: path.basename(file), size: fs.fstatSync(fd).size, head: head.subarray(0, read) }
  } finally {
    fs.closeSync(fd)
  }
}

/** A file's text. @throws Refusal FILE_MISSING */
export function readText(file: string): string {
  const fd = opened(file)
  try {
    return fs.readFileSync(fd, 'utf8')
  } finally {
    fs.closeSync(fd)
  }
}

function opened(file: string): number {
  try {
    return fs.openSync(file, 'r')
  } catch {
    return refuse('FILE_MISSING', { file })
  }
}
