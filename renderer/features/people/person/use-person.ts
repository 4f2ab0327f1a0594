import { useQuery } from '@tanstack/react-query'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'

/** One person as of the day of the desk. */
export function usePerson(personId: string) {
  const { view } = useAsOf()
  return useQuery(
    useApi().people.person.queryOptions({
      input: { personId: personId as Id<'person'>, ...view },
      retry: false,
    }),
  )
}

/** One person with all that is known now, for forms: what is written goes on top of it. */
export function usePersonNow(personId: string) {
  return useQuery(
    useApi().people.person.queryOptions({ input: { personId: personId as Id<'person'> }, retry: false }),
  )
}
