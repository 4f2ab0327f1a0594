import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RosterRequest } from '../../../shared/contract/roster.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import type { RosterSearch } from './roster-search.ts'

/** The request behind preview, paper and file: what the page's address says, and the day of the desk. */
export function useRequest(search: RosterSearch): RosterRequest {
  const { form = 'studio-roster', order = 'school', ids = 'none', studio, cohort, from, to } = search
  const { asOf, knownOn, isToday } = useAsOf()
  return useMemo(
    () => ({
      form,
      order,
      idNumbers: ids,
      ...(isToday ? {} : { asOf }),
      ...(knownOn ? { knownOn } : {}),
      ...(form === 'studio-roster' && studio ? { studioId: studio as Id<'studio'> } : {}),
      ...(form === 'trainee-roster' && cohort ? { cohortId: cohort as Id<'cohort'> } : {}),
      ...(form === 'exit-roster' && from ? { fromOn: from } : {}),
      ...(form === 'exit-roster' && to ? { toOn: to } : {}),
    }),
    [form, order, ids, studio, cohort, from, to, asOf, knownOn, isToday],
  )
}

/** The document as it would be printed; the former one stays while a changed one is on its way. */
export const usePreview = (request: RosterRequest) =>
  useQuery(
    useApi().roster.preview.queryOptions({
      input: request,
      placeholderData: keepPreviousData,
      retry: false,
    }),
  )
