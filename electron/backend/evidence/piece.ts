import type { EvidenceFiles } from '../../../db/evidence/files.ts'
import type { EvidenceTable } from '../../../db/schema.ts'
import { refuse } from '../../../shared/contract/errors.ts'

/** Up to `most` plain bytes of a piece of evidence. @throws Refusal EVIDENCE_UNREADABLE */
export function pieceOf(
  files: EvidenceFiles,
  { file_id, name }: Pick<EvidenceTable, 'file_id' | 'name'>,
  offset: number,
  most: number,
): Uint8Array {
  const bytes = files.read(file_id, offset, most)
  return typeof bytes === 'string' ? refuse('EVIDENCE_UNREADABLE', { name, reason: bytes }) : bytes
}
