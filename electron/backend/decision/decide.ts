import { insertDecision } from '../../../db/decision/decision.ts'
import type { Effect } from '../../../db/decision/effect.ts'
import type { Writer } from '../../../db/open.ts'
import type { DecisionTable } from '../../../db/schema.ts'
import type { Verdict } from '../../../shared/domain/decision.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import { stampOf } from '../procedure.ts'

/** What every decision states: the day it takes effect, its document and who approved it. */
export interface Deed {
  effectiveOn: Day
  documentNumber: string
  approver: string
  reason: string | null
}

type Ground = Pick<
  DecisionTable,
  'kind' | 'subject_kind' | 'subject_id' | 'person_id' | 'studio_id' | 'cohort_id' | 'finding'
>

/** Stores a decision with the finding it was taken on, under its own digest; never recomputed. */
export async function storeDecision(
  trx: Writer,
  call: Call,
  verdict: Verdict,
  ground: Ground,
  deed: Deed,
  effects: readonly Effect[],
  links: { proposalId?: Id<'proposal'> | null; reversesId?: Id<'decision'> } = {},
): Promise<Id<'decision'>> {
  const { at, by } = stampOf(call)
  const facts: Omit<DecisionTable, 'digest' | 'reversed_by_id'> = {
    id: call.desk.newId<'decision'>(),
    proposal_id: links.proposalId ?? null,
    verdict,
    kind: ground.kind,
    subject_kind: ground.subject_kind,
    subject_id: ground.subject_id,
    person_id: ground.person_id,
    studio_id: ground.studio_id,
    cohort_id: ground.cohort_id,
    effective_on: deed.effectiveOn,
    document_number: deed.documentNumber,
    approver: deed.approver,
    reason: deed.reason,
    finding: ground.finding,
    effects: JSON.stringify(effects),
    reverses_id: links.reversesId ?? null,
    decided_at: at,
    decided_by: by,
  }
  await insertDecision(trx, { ...facts, reversed_by_id: null, digest: decisionDigest(call, facts) })
  return facts.id
}

/** Over everything a decision says; `reversed_by_id` comes later and stands outside. */
function decisionDigest({ desk }: Call, facts: Omit<DecisionTable, 'digest' | 'reversed_by_id'>): string {
  return desk.store.seal.digest(JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))))
}
