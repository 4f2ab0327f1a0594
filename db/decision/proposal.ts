import type { ProposalStatus } from '../../shared/domain/decision.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type { ProposalTable } from '../schema.ts'
import { lastLead } from '../studio/lead-name.ts'
import type { Stamp } from '../versioned.ts'

/** A proposal about to be stored; `ground` names what it rests on, so that the same ground proposes once. */
export type NewProposal = Omit<ProposalTable, 'status' | 'proposed_at' | 'closed_at' | 'withdrawn_reason'>

/** Every proposal ever made about a subject, withdrawn ones left out. */
export function standingProposals(read: Reader | Writer, subject: { kind: string; id: string }) {
  return read
    .selectFrom('proposal')
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('status', '<>', 'withdrawn')
    .execute()
}

export async function insertProposal(trx: Writer, proposal: NewProposal, at: string): Promise<void> {
  await trx
    .insertInto('proposal')
    .values({ ...proposal, status: 'open', proposed_at: at, closed_at: null, withdrawn_reason: null })
    .execute()
}

/** The same ground, seen anew: day, deadline and finding follow the record while nobody has decided. */
export async function refreshProposal(
  trx: Writer,
  id: Id<'proposal'>,
  { ground_on, last_on, finding, force, waivable }: Omit<NewProposal, 'id'>,
): Promise<void> {
  await trx
    .updateTable('proposal')
    .set({ ground_on, last_on, finding, force, waivable })
    .where('id', '=', id)
    .execute()
}

export async function closeProposal(
  trx: Writer,
  id: Id<'proposal'>,
  status: Exclude<ProposalStatus, 'open'>,
  at: string,
  reason: string | null = null,
): Promise<void> {
  await trx
    .updateTable('proposal')
    .set({ status, closed_at: at, withdrawn_reason: reason })
    .where('id', '=', id)
    .execute()
}

/** Sends a proposal back for more facts; it stays open. */
export async function insertReturn(
  trx: Writer,
  proposalId: Id<'proposal'>,
  reason: string,
  { at, by }: Stamp,
): Promise<void> {
  await trx
    .insertInto('proposal_return')
    .values({ proposal_id: proposalId, reason, returned_at: at, returned_by: by })
    .execute()
}

export async function reopenProposal(trx: Writer, id: Id<'proposal'>): Promise<void> {
  await trx.updateTable('proposal').set({ status: 'open', closed_at: null }).where('id', '=', id).execute()
}

const shown = (read: Reader | Writer) =>
  read
    .selectFrom('proposal as p')
    .leftJoin('person', 'person.id', 'p.person_id')
    .leftJoin('cohort', 'cohort.id', 'p.cohort_id')
    .selectAll('p')
    .select([
      'person.name as person_name',
      'cohort.name as cohort_name',
      lastLead('p.studio_id').as('lead_name'),
    ])
    .select((eb) => [
      eb
        .selectFrom('proposal_return as r')
        .select('r.reason')
        .whereRef('r.proposal_id', '=', 'p.id')
        .orderBy('r.row_id', 'desc')
        .limit(1)
        .as('returned_reason'),
      eb
        .selectFrom('proposal_return as r')
        .select('r.returned_at')
        .whereRef('r.proposal_id', '=', 'p.id')
        .orderBy('r.row_id', 'desc')
        .limit(1)
        .as('returned_at'),
    ])

/** Proposals of one status with the names they are shown under, oldest deadline first. */
export function listProposals(
  read: Reader,
  filter: {
    status: ProposalStatus
    kind?: ProposalTable['kind'] | undefined
    studioIds?: readonly Id<'studio'>[] | undefined
  },
) {
  let query = shown(read).where('p.status', '=', filter.status)
  if (filter.kind) query = query.where('p.kind', '=', filter.kind)
  if (filter.studioIds) query = query.where('p.studio_id', 'in', [...filter.studioIds])
  return query
    .orderBy((eb) => eb.fn.coalesce('p.last_on', 'p.ground_on'))
    .orderBy('p.proposed_at')
    .execute()
}

export function findProposal(read: Reader | Writer, id: Id<'proposal'>) {
  return shown(read).where('p.id', '=', id).executeTakeFirst()
}
