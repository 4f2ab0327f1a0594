import { useQuery } from '@tanstack/react-query'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'

/** One activity as known on the day of the desk. */
export function useActivity(activityId: string) {
  const { view } = useAsOf()
  return useQuery(
    useApi().activity.activity.queryOptions({
      input: { activityId: activityId as Id<'activity'>, ...view },
      retry: false,
    }),
  )
}
