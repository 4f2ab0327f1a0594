import { ORPCError } from '@orpc/client'
import i18next from 'i18next'
import type { Client } from '../../../shared/contract/index.ts'
import {
  type EvidenceKind,
  type EvidenceRefusal,
  evidenceHead,
  mostEvidenceBytes,
  sniffEvidence,
} from '../../../shared/domain/evidence.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { sendFile } from '../../app/download.ts'
import type { ChosenFile, EvidenceOf } from './rows.ts'

/** 1.2 MB, 640 KB. */
export const sayBytes = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} KB`
    : `${(bytes / 1_000_000).toLocaleString(i18next.language, { maximumFractionDigits: bytes < 100_000_000 ? 1 : 0 })} MB`

const sayRefused = (name: string, reason: EvidenceRefusal, bytes: number): string =>
  i18next.t(`evidence.refused.${reason}`, { name, size: sayBytes(bytes), most: mostEvidenceBytes / 2 ** 20 })

/** Why a file can't be evidence, told by its size and first bytes before anything is sent; null where it may be. */
export async function refusalOf(file: File): Promise<string | null> {
  const head = new Uint8Array(await file.slice(0, evidenceHead).arrayBuffer())
  const sniffed = sniffEvidence(file.name, file.size, head)
  return 'refused' in sniffed ? sayRefused(file.name, sniffed.refused, file.size) : null
}

/** Keeps one file behind a record. Answers what there is to say: why it was refused, or that it was known. */
export async function takeIn(
  client: Client,
  subject: EvidenceOf,
  file: File,
  kind: EvidenceKind,
): Promise<{ refused: string | null; known: boolean }> {
  const refused = await refusalOf(file)
  if (refused !== null) return { refused, known: false }
  try {
    const fileId = await sendFile(client, file)
    try {
      const key = newId<'submission'>()
      const { known } = await client.evidence.attach({ subject, fileId, kind }, { context: { key } })
      return { refused: null, known }
    } finally {
      await client.file.discard({ fileId })
    }
  } catch (cause) {
    return { refused: sayFailed(file, cause), known: false }
  }
}

/** Keeps files chosen while their record was typed; what was refused, in words. */
export async function takeInAll(
  client: Client,
  subject: EvidenceOf,
  files: readonly ChosenFile[],
): Promise<string[]> {
  const refused: string[] = []
  for (const { file, kind } of files) {
    const taken = await takeIn(client, subject, file, kind)
    if (taken.refused !== null) refused.push(taken.refused)
  }
  return refused
}

function sayFailed(file: File, cause: unknown): string {
  if (!(cause instanceof ORPCError)) return i18next.t('errors.code.UNANSWERED')
  const { reason } = (cause.data ?? {}) as { reason?: EvidenceRefusal }
  if (cause.code === 'EVIDENCE_REFUSED' && reason) return sayRefused(file.name, reason, file.size)
  return i18next.t(`errors.code.${cause.code as 'INTERNAL'}`, { ...(cause.data as object), name: file.name })
}

/** A sheet with signatures or a voucher is mostly named so; everything else is a photograph or a text. */
export function guessKind(file: File, usual: EvidenceKind): EvidenceKind {
  if (/签到/.test(file.name)) return 'sign_in_sheet'
  if (/自评/.test(file.name)) return 'self_report'
  if (/实地|考察/.test(file.name)) return 'site_visit'
  if (/问卷|测评|同行/.test(file.name)) return 'peer_survey'
  if (/送达/.test(file.name)) return 'delivery'
  if (/发票|票据|收据|凭证/.test(file.name)) return 'voucher'
  if (usual !== 'photo' || file.type.startsWith('image/')) return usual
  return 'text'
}
