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
