import { insertEvidence, retractEvidence } from '../../../db/evidence/evidence.ts'
import { commands, stampOf } from '../procedure.ts'
import { evidenceFor } from './access.ts'

export const amend = commands.evidence.amend.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { kind } = input
  const { found } = await evidenceFor(context, trx, input.evidenceId)
  const { id, subject_kind, subject_id, file_id, name, note } = found
  const stamp = stampOf(context)
  await retractEvidence(trx, found.row_id, stamp)
  await insertEvidence(trx, { id, subject_kind, subject_id, file_id, kind, name, note }, stamp)
  audit({ subject: { kind: subject_kind, id: subject_id }, detail: { evidence: id, kind } })
  return {}
})
