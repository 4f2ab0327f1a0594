import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'

const idOf = (studioId: string) => studioId as Id<'studio'>

/** One studio as of the day of the desk. */
export function useStudio(studioId: string) {
  const { view } = useAsOf()
  return useQuery(
    useApi().studio.studio.queryOptions({ input: { studioId: idOf(studioId), ...view }, retry: false }),
  )
}

/** What the policy asks of a studio in a management year (none: the one of the day). */
export function useDuties(studioId: string, managementYear: number | undefined) {
  const { view } = useAsOf()
  return useQuery({
    ...useApi().studio.duties.queryOptions({
      input: { studioId: idOf(studioId), managementYear, ...view },
      retry: false,
    }),
    placeholderData: keepPreviousData,
  })
}

/** The money of a studio. */
export function useAccount(studioId: string) {
  const { view } = useAsOf()
  return useQuery(
    useApi().funding.account.queryOptions({ input: { studioId: idOf(studioId), ...view }, retry: false }),
  )
}
