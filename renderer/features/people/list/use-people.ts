import type { Client } from '../../../../shared/contract/index.ts'
import { useApi } from '../../../app/api.ts'
import { useWindows, type WindowedRows } from '../../../ui/list/use-windows.ts'
import type { PersonRow } from '../rows.ts'

/** What a list of people is asked: filters, order and the two times, without the page. */
type PeopleQuestion = Omit<NonNullable<Parameters<Client['people']['list']>[0]>, 'offset' | 'limit'>

/** People in windows around the rows on screen, so that a list of any length opens at once. */
export function usePeople(question: PeopleQuestion): WindowedRows<PersonRow> {
  const api = useApi()
  return useWindows((window) =>
    api.people.list.queryOptions({ input: { ...question, ...window }, throwOnError: false }),
  )
}
