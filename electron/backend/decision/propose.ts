import {
  closeProposal,
  insertProposal,
  type NewProposal,
  refreshProposal,
  standingProposals,
} from '../../../db/decision/proposal.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import type { ProposalKind } from '../../../shared/domain/decision.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import { newId as anyId, type Id, type NewId } from '../../../shared/kernel/id.ts'
import { type Finding, isWaivable } from '../../../shared/policy/finding.ts'

/** What a finding proposes for whom; `ground` names what it rests on, so that one ground proposes once. */
export interface Proposed {
  kind: ProposalKind
  subject: { kind: string; id: string }
  personId: Id<'person'> | null
  studioId: Id<'studio'> | null
  cohortId: Id<'cohort'> | null
  ground: string
  groundOn: Day
  lastOn: Day | null
  finding: Finding
}

export interface ProposalChanges {
  added: readonly Proposed[]
  /** Open proposals whose ground is still there but reads differently now. */
  refreshed: readonly { id: Id<'proposal'>; proposed: Proposed }[]
  /** Open proposals whose ground is gone. */
  withdrawn: readonly Id<'proposal'>[]
}

const row = (p: Proposed): Omit<NewProposal, 'id'> => ({
  kind: p.kind,
  subject_kind: p.subject.kind,
  subject_id: p.subject.id,
  person_id: p.personId,
  studio_id: p.studioId,
  cohort_id: p.cohortId,
  ground: p.ground,
  force: p.finding.force,
  ground_on: p.groundOn,
  last_on: p.lastOn,
  waivable: Number(isWaivable(p.finding)),
  finding: JSON.stringify(p.finding),
})

/**
 * Compares what the record proposes now about a subject with what stands: a ground already decided is not proposed
 * again, an open proposal without its ground falls away. `concerning` limits the comparison to grounds of that family.
 */
export async function proposalChanges(
  read: Reader | Writer,
  subject: { kind: string; id: string },
  concerning: string,
  proposed: readonly Proposed[],
): Promise<ProposalChanges> {
  const standing = (await standingProposals(read, subject)).filter((p) => p.ground.startsWith(concerning))
  return {
    added: proposed.filter((p) => !standing.some((s) => s.ground === p.ground)),
    refreshed: proposed.flatMap((p) => {
      const open = standing.find((s) => s.ground === p.ground && s.status === 'open')
      return open ? [{ id: open.id, proposed: p }] : []
    }),
    withdrawn: standing
      .filter((s) => s.status === 'open' && !proposed.some((p) => p.ground === s.ground))
      .map((s) => s.id),
  }
}

/** Stores the changes in the transaction of the act that brought them about. */
export async function storeProposals(
  trx: Writer,
  changes: ProposalChanges,
  at: string,
  newId: NewId = anyId,
): Promise<void> {
  for (const p of changes.added) await insertProposal(trx, { id: newId<'proposal'>(), ...row(p) }, at)
  for (const { id, proposed } of changes.refreshed) await refreshProposal(trx, id, row(proposed))
  for (const id of changes.withdrawn) await closeProposal(trx, id, 'withdrawn', at, 'ground_gone')
}
