import { useQuery } from '@tanstack/react-query'
import { addDays, type Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import type { Adjustment } from './rows.ts'

/** Everything that waits for a decision now, oldest deadline first; the day of the desk does not change what waits. */
export const useWaiting = () => useQuery(useApi().decision.worklist.queryOptions({ input: {} }))

/** One waiting proposal, and what confirming it from that day on would change. */
export const useProposal = (proposalId: string, effectiveOn: Day | null, adjustment?: Adjustment) =>
  useQuery(
    useApi().decision.proposal.queryOptions({
      input: {
        proposalId: proposalId as Id<'proposal'>,
        ...(effectiveOn ? { effectiveOn } : {}),
        ...(adjustment ? { adjustment } : {}),
      },
      placeholderData: (before) => (before?.id === proposalId ? before : undefined),
      retry: false,
    }),
  )

/** Decisions in effect by the day of the desk; `days` limits them to those of the last days. */
export function useTaken(days?: number) {
  const { asOf, view } = useAsOf()
  return useQuery(
    useApi().decision.list.queryOptions({
      input: { ...view, ...(days === undefined ? {} : { fromOn: addDays(asOf, -days) }) },
    }),
  )
}

/** One decision as it was taken. */
export const useDecision = (decisionId: string) =>
  useQuery(
    useApi().decision.decision.queryOptions({
      input: { decisionId: decisionId as Id<'decision'> },
      retry: false,
    }),
  )
