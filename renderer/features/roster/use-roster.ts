import { useLocalStorage } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RosterRequest } from '../../../shared/contract/roster.ts'
import type { RosterForm } from '../../../shared/domain/roster.ts'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { missingIn, parametersOf, type RosterSearch } from './roster-search.ts'

/** Who fills rosters in at this desk: kept for the next one. */
export interface FiledBy {
  person: string
  phone: string
}

export const useFiledBy = () =>
  useLocalStorage<FiledBy>({
    key: 'td.filledBy',
    defaultValue: { person: '', phone: '' },
    getInitialValueInEffect: false,
  })

/** The request behind preview, paper and file: what the page's address says, the day of the desk, who fills it in. */
export function useRequest(search: RosterSearch & { form: RosterForm }, filed: FiledBy): RosterRequest {
  const { asOf, knownOn, isToday } = useAsOf()
  return useMemo(() => {
    const by = { person: filed.person.trim(), phone: filed.phone.trim() }
    return {
      form: search.form,
      order: 'school',
      idNumbers: 'none',
      ...parametersOf(search),
      ...(isToday ? {} : { asOf }),
      ...(knownOn ? { knownOn } : {}),
      ...(by.person || by.phone
        ? { filledBy: { ...(by.person && { person: by.person }), ...(by.phone && { phone: by.phone }) } }
        : {}),
    }
  }, [search, filed, asOf, knownOn, isToday])
}

/** The document as it would be printed; the former one stays while a changed one is on its way. */
export function usePreview(request: RosterRequest) {
  const ready = missingIn(request).length === 0
  const { data, error } = useQuery({
    ...useApi().roster.preview.queryOptions({ input: request, retry: false }),
    placeholderData: (before, query) =>
      (query?.queryKey[1] as { input?: RosterRequest } | undefined)?.input?.form === request.form
        ? keepPreviousData(before)
        : undefined,
    enabled: ready,
  })
  return ready ? { data, error } : { data: undefined, error: null }
}
