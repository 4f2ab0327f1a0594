import fs from 'node:fs'
import { refuse } from '../../../shared/contract/errors.ts'
import {
  type EvidenceRefusal,
  type EvidenceType,
  evidenceHead,
  mostEvidenceBytes,
  type Sniffed,
  sniffEvidence,
  typeOfOle,
  typeOfZip,
} from '../../../shared/domain/evidence.ts'
import { readingLimits } from '../intake/reading/limits.ts'
import { IntakeRefusal } from '../intake/reading/refusal.ts'
import { checkZipEntry, readZipDirectory } from '../intake/reading/zip-guard.ts'

/** Office papers hold pictures but no worlds: tighter than for a list that is read. */
const limits = { ...readingLimits, zipBytes: 256 * 2 ** 20, zipRatioFrom: 32 * 2 ** 20 }

const refuseFile = (name: string, reason: EvidenceRefusal, bytes: number): never =>
  refuse('EVIDENCE_REFUSED', { name, reason, bytes, most: mostEvidenceBytes })

function headOf(file: string): Uint8Array {
  const fd = fs.openSync(file, 'r')
  try {
    const head = Buffer.alloc(evidenceHead)
    return head.subarray(0, fs.readSync(fd, head))
  } finally {
    fs.closeSync(fd)
  }
}

/** A zip's directory may lie; each entry is held to it, one after the other, and nothing of it is kept. */
function sniffZip(bytes: Uint8Array): Sniffed {
  try {
    const entries = readZipDirectory(bytes, limits)
    const sniffed = typeOfZip(entries.map((entry) => entry.name))
    if ('type' in sniffed) for (const entry of entries) checkZipEntry(bytes, entry)
    return sniffed
  } catch (cause) {
    if (!(cause instanceof IntakeRefusal)) throw cause
    if (cause.code === 'FILE_ZIP_BOMB') return { refused: 'zip_bomb' }
    return { refused: cause.code === 'FILE_PASSWORD_PROTECTED' ? 'archive' : 'damaged' }
  }
}

/**
 * What a file is by its content. Its size and first bytes are looked at before it is read.
 * @throws Refusal EVIDENCE_REFUSED with the reason
 */
export function inspectFile(file: string, name: string): EvidenceType {
  const { size } = fs.statSync(file)
  let sniffed = sniffEvidence(name, size, headOf(file))
  if ('container' in sniffed) {
    const bytes = fs.readFileSync(file)
    sniffed =
      sniffed.container === 'zip'
        ? sniffZip(bytes)
        : typeOfOle(name, (sequence) => bytes.includes(Buffer.from(sequence)))
  }
  return 'type' in sniffed
    ? sniffed.type
    : refuseFile(name, 'refused' in sniffed ? sniffed.refused : 'unknown', size)
}
