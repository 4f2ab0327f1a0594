import { refuse } from '../../shared/contract/errors.ts'
import type { Client } from '../../shared/contract/index.ts'
import { evidenceHead, mostEvidenceBytes, sniffEvidence } from '../../shared/domain/evidence.ts'
import { callNamed } from './call.ts'
import { headOf, sendFile } from './files.ts'

/** Keeps files behind a record, as dropping them in the window does; a file that can't be evidence is never sent. */
export async function attachFiles(
  client: Client,
  subject: { kind: string; id: string },
  files: readonly string[],
  options: { kind: string | undefined; signal: AbortSignal },
): Promise<unknown[]> {
  const kept: unknown[] = []
  for (const file of files) {
    const { name, size, head } = headOf(file, evidenceHead)
    const sniffed = sniffEvidence(name, size, head)
    if ('refused' in sniffed)
      refuse('EVIDENCE_REFUSED', { name, reason: sniffed.refused, bytes: size, most: mostEvidenceBytes })
    const fileId = await sendFile(client, file)
    const input = { subject, fileId, ...(options.kind && { kind: options.kind }) }
    kept.push(await callNamed(client, 'evidence.attach', input, { signal: options.signal }))
  }
  return kept
}
