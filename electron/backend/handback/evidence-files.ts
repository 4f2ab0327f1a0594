import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { fileWithContent, insertFile } from '../../../db/evidence/evidence.ts'
import type { EvidenceFiles } from '../../../db/evidence/files.ts'
import type { EvidenceRecord } from '../../../db/handback/evidence.ts'
import type { Writer } from '../../../db/open.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { Call } from '../desk.ts'
import { inspectFile } from '../evidence/inspect-file.ts'
import { pieceOf } from '../evidence/piece.ts'
import { stampOf } from '../procedure.ts'
import { refuseFile } from './container.ts'
import type { HandedBack } from './manifest.ts'
import type { KeptFile } from './write-records.ts'

const pieceBytes = 2 ** 20

/** The plain bytes of a piece of evidence. @throws Refusal EVIDENCE_UNREADABLE */
function* bytesOf(files: EvidenceFiles, { fileId, bytes, fields }: EvidenceRecord): Generator<Uint8Array> {
  const named = { file_id: fileId, name: String(fields.name) }
  for (let offset = 0; offset < bytes; offset += pieceBytes) yield pieceOf(files, named, offset, pieceBytes)
}

/** What a manifest says of the files that go along, each once however often it is evidence; and their bytes, in that order. */
export function packedFiles(
  files: EvidenceFiles,
  evidence: readonly EvidenceRecord[],
): { listed: HandedBack['files']; content: () => Generator<Uint8Array> } {
  const groups = [...Map.groupBy(evidence, (e) => e.fileId).values()]
  const listed = groups.flatMap(([first, ...more]) => {
    if (!first) return []
    const hash = createHash('sha256')
    for (const piece of bytesOf(files, first)) hash.update(piece)
    const ids = [first, ...more].map((e) => e.id)
    return [{ digest: hash.digest('base64url'), bytes: first.bytes, evidence: ids }]
  })
  return {
    listed,
    content: function* () {
      for (const [first] of groups) if (first) yield* bytesOf(files, first)
    },
  }
}

/** Cuts the bytes that follow a manifest into its files, one at a time. @throws Refusal HANDBACK_REFUSED */
function* cutInto(listed: HandedBack['files'], content: Iterator<Buffer>, path: string) {
  let held = Buffer.alloc(0)
  for (const file of listed) {
    const fd = fs.openSync(path, 'w', 0o600)
    const hash = createHash('sha256')
    try {
      for (let left = file.bytes; left > 0; ) {
        if (held.length === 0) held = content.next().value ?? refuseFile('unreadable')
        const piece = held.subarray(0, left)
        held = held.subarray(piece.length)
        hash.update(piece)
        fs.writeSync(fd, piece)
        left -= piece.length
      }
    } finally {
      fs.closeSync(fd)
    }
    if (hash.digest('base64url') !== file.digest) refuseFile('not_authentic')
    yield file
  }
}

/**
 * Keeps the files that came, sealed, before anybody decides on what they are evidence of; what can't be evidence is
 * noted with the reason.
 */
export async function keepFiles(
  trx: Writer,
  call: Call,
  { files, records }: Pick<HandedBack, 'files' | 'records'>,
  content: Iterator<Buffer>,
): Promise<Record<string, KeptFile>> {
  const kept: Record<string, KeptFile> = {}
  const names = new Map(records.map((r) => [r.id, String(r.fields.name ?? '')]))
  const staged = call.desk.files.begin('evidence')
  try {
    for (const file of cutInto(files, content, staged.path)) {
      const name = names.get(file.evidence[0] ?? '') ?? ''
      const became = await keepFile(trx, call, staged.path, name, file)
      for (const id of file.evidence) kept[id] = became
    }
    return kept
  } finally {
    call.desk.files.discard(staged.id)
  }
}

async function keepFile(
  trx: Writer,
  call: Call,
  path: string,
  name: string,
  { digest, bytes }: HandedBack['files'][number],
): Promise<KeptFile> {
  const { evidence } = call.desk.store
  const index = evidence.indexOfDigest(digest)
  const known = await fileWithContent(trx, index)
  if (known) return { fileId: known.id }
  try {
    const type = inspectFile(path, name)
    const { id, sealedDigest } = evidence.put(path)
    await insertFile(
      trx,
      { id, content_index: index, sealed_digest: sealedDigest, type, bytes },
      stampOf(call),
    )
    return { fileId: id }
  } catch (cause) {
    if (cause instanceof Refusal && cause.code === 'EVIDENCE_REFUSED')
      return { refused: cause.data as Record<string, unknown> }
    throw cause
  }
}
