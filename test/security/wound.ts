import { readingLimits } from '../../electron/backend/intake/reading/limits.ts'
import { checkZipEntry, readZipDirectory } from '../../electron/backend/intake/reading/zip-guard.ts'
import { mutate } from '../support/mutate.ts'
import { zipOf } from '../support/zip.ts'

type Random = (below: number) => number

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** A wounded copy of a file. Every other workbook is wounded inside: packed anew, so that its container stays whole. */
export function wound(bytes: Uint8Array, random: Random): Uint8Array {
  return isZip(bytes) && random(2) === 0 ? woundInside(bytes, random) : mutate(bytes, random)
}

function woundInside(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = readZipDirectory(bytes, readingLimits)
    .filter((entry) => !entry.name.endsWith('/'))
    .map((entry) => ({ name: entry.name, content: checkZipEntry(bytes, entry) }))
  const chosen = random(parts.length)
  return zipOf(
    parts.map((part, at) => (at === chosen ? { ...part, content: mutate(part.content, random) } : part)),
  )
}
