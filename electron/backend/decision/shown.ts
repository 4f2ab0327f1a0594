import type { Reader, Writer } from '../../../db/open.ts'
import { isWaivable } from '../../../shared/policy/finding.ts'
import type { ProposalChanges } from './propose.ts'

/** Changes among proposals as the contract shows them, with the names of those concerned. */
export async function shownChanges(read: Reader | Writer, changes: readonly ProposalChanges[]) {
  const added = changes.flatMap((c) => c.added)
  const ids = added.flatMap((p) => p.personId ?? [])
  const names = await read.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return {
    proposed: added.map(({ ground: _, ...p }) => ({
      ...p,
      personName: names.find((n) => n.id === p.personId)?.name ?? null,
      waivable: isWaivable(p.finding),
    })),
    withdrawn: changes.flatMap((c) => [...c.withdrawn]),
  }
}
