import { useQuery } from '@tanstack/react-query'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'

/** One round as it stands on the day of the desk. */
export function useRound(formationId: string) {
  const { view } = useAsOf()
  return useQuery(
    useApi().formation.round.queryOptions({
      input: { formationId: formationId as Id<'formation'>, ...view },
    }),
  )
}
