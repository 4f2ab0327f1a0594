import { insertEvidence, lastEvidence, sameEvidence } from '../../../db/evidence/evidence.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { recordFor } from './access.ts'

export const restore = commands.evidence.restore.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const last = await lastEvidence(trx, input.evidenceId)
  if (!last) return refuse('NOT_FOUND', { kind: 'evidence', id: input.evidenceId })
  const { row_id, recorded_at, recorded_by, retracted_at, retracted_by, ...facts } = last
  const subject = { kind: facts.subject_kind, id: facts.subject_id }
  await recordFor(context, trx, subject)
  const standing = retracted_at === null || (await sameEvidence(trx, subject, facts.file_id))
  if (!standing) await insertEvidence(trx, facts, stampOf(context))
  audit({ subject, detail: { evidence: facts.id, name: facts.name } })
  return {}
})
