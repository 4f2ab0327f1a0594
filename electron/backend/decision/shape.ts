import type { findDecision } from '../../../db/decision/decision.ts'
import type { Effect } from '../../../db/decision/effect.ts'
import type { findProposal } from '../../../db/decision/proposal.ts'
import type { Finding } from '../../../shared/policy/finding.ts'

type ProposalRow = NonNullable<Awaited<ReturnType<typeof findProposal>>>
type DecisionRow = NonNullable<Awaited<ReturnType<typeof findDecision>>>

const concerned = (row: ProposalRow | DecisionRow) => ({
  subject: { kind: row.subject_kind, id: row.subject_id },
  person: row.person_id && row.person_name !== null ? { id: row.person_id, name: row.person_name } : null,
  studio: row.studio_id && { id: row.studio_id, lead: row.lead_name },
  cohort: row.cohort_id && row.cohort_name !== null ? { id: row.cohort_id, name: row.cohort_name } : null,
  finding: JSON.parse(row.finding) as Finding,
})

/** A stored proposal as the contract shows it. */
export const proposalShape = (row: ProposalRow) => ({
  ...concerned(row),
  id: row.id,
  kind: row.kind,
  groundOn: row.ground_on,
  lastOn: row.last_on,
  waivable: row.waivable === 1,
  status: row.status,
  proposedAt: row.proposed_at,
  returned:
    row.returned_at !== null && row.returned_reason !== null
      ? { at: row.returned_at, reason: row.returned_reason }
      : null,
})

/** A stored decision as the contract shows it; its finding is the one it was taken on. */
export const decisionShape = (row: DecisionRow) => ({
  ...concerned(row),
  id: row.id,
  proposalId: row.proposal_id,
  verdict: row.verdict,
  kind: row.kind,
  effectiveOn: row.effective_on,
  documentNumber: row.document_number,
  approver: row.approver,
  reason: row.reason,
  effects: JSON.parse(row.effects) as Effect[],
  reversesId: row.reverses_id,
  reversedById: row.reversed_by_id,
  decidedAt: row.decided_at,
})
