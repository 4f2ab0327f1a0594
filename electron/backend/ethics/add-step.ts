import { type EthicsStepFacts, insertStep } from '../../../db/ethics/case.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import { type CommandContext, stampOf } from '../procedure.ts'

type Said = Pick<EthicsStepFacts, 'case_id' | 'kind' | 'happened_on'> &
  Partial<EthicsStepFacts> & { statement: string | null }

/** Records an act of a case, what was said in it sealed; the audit entry tells the act and its days, never the words. */
export async function addStep(
  context: Call & CommandContext,
  { statement, ...said }: Said,
): Promise<Id<'ethics_step'>> {
  const { trx, audit, desk } = context
  const facts: EthicsStepFacts = {
    upheld: null,
    breach: null,
    sanction: null,
    from_on: null,
    to_on: null,
    document_number: null,
    ...said,
    id: desk.newId<'ethics_step'>(),
    statement_sealed: statement === null ? null : desk.store.seal.seal(statement),
  }
  await insertStep(trx, facts, stampOf(context))
  audit({
    subject: { kind: 'ethics_case', id: facts.case_id },
    detail: { step: facts.id, kind: facts.kind, on: facts.happened_on, document: facts.document_number },
  })
  return facts.id
}
