import { useQuery } from '@tanstack/react-query'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'

/** One cohort as of the day of the desk. */
export function useCohort(cohortId: string) {
  const { view } = useAsOf()
  return useQuery(
    useApi().cohort.cohort.queryOptions({
      input: { cohortId: cohortId as Id<'cohort'>, ...view },
      retry: false,
    }),
  )
}
