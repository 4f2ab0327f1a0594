import { retractEvidence } from '../../../db/evidence/evidence.ts'
import { commands, stampOf } from '../procedure.ts'
import { evidenceFor } from './access.ts'

export const retract = commands.evidence.retract.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { found } = await evidenceFor(context, trx, input.evidenceId)
  await retractEvidence(trx, found.row_id, stampOf(context))
  audit({
    subject: { kind: found.subject_kind, id: found.subject_id },
    detail: { evidence: found.id, name: found.name, reason: input.reason },
  })
  return {}
})
