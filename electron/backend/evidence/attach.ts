import { fileWithContent, insertEvidence, insertFile, sameEvidence } from '../../../db/evidence/evidence.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { type EvidenceType, evidenceName } from '../../../shared/domain/evidence.ts'
import { newId } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import type { StagedFile } from '../file/staged-files.ts'
import { type CommandContext, commands, stampOf } from '../procedure.ts'
import { recordFor } from './access.ts'
import { inspectFile } from './inspect-file.ts'

/** Keeps a file's content once; its bytes are on the disk before its row can be committed. */
async function keepOnce(context: Call & CommandContext, staged: StagedFile, type: EvidenceType) {
  const { trx, desk } = context
  const { evidence } = desk.store
  const contentIndex = evidence.indexOf(staged.path)
  const known = await fileWithContent(trx, contentIndex)
  if (known) return { id: known.id, bytes: known.bytes, known: true }
  const { id, sealedDigest } = evidence.put(staged.path)
  const bytes = desk.files.sizeOf(staged.id)
  await insertFile(
    trx,
    { id, content_index: contentIndex, sealed_digest: sealedDigest, type, bytes },
    stampOf(context),
  )
  return { id, bytes, known: false }
}

export const attach = commands.evidence.attach.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { subject, kind, note } = input
  const record = await recordFor(context, trx, subject)
  if (record.retractedAt !== null) return refuse('NOT_FOUND', subject)
  const staged = desk.files.get(input.fileId)
  const type = inspectFile(staged.path, staged.name)
  const file = await keepOnce(context, staged, type)
  const { bytes, known } = file
  const same = known && (await sameEvidence(trx, subject, file.id))
  const evidenceId = same ? same.id : newId<'evidence'>()
  const name = evidenceName(staged.name, type)
  if (!same)
    await insertEvidence(
      trx,
      {
        id: evidenceId,
        subject_kind: subject.kind,
        subject_id: subject.id,
        file_id: file.id,
        kind,
        name,
        note,
      },
      stampOf(context),
    )
  audit({ subject, detail: { evidence: evidenceId, kind, name, type, bytes, known } })
  return { evidenceId, type, bytes, known }
})
