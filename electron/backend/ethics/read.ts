import { commands } from '../procedure.ts'
import { caseFor } from './case-for.ts'

/** Opens what was alleged and said; who read it when stays on record. */
export const read = commands.ethics.read.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { seal } = desk.store
  const { found, steps } = await caseFor(trx, input.caseId, desk)
  audit({ subject: { kind: 'ethics_case', id: input.caseId } })
  return {
    allegation: seal.open(found.allegation_sealed),
    statements: steps.flatMap((s) =>
      s.statement_sealed ? [{ stepId: s.id, text: seal.open(s.statement_sealed) }] : [],
    ),
  }
})
