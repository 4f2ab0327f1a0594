import { useQuery } from '@tanstack/react-query'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi } from '../../app/api.ts'
import type { ViewSearch } from '../../app/as-of.ts'

/** One school as of a day; without a view, today with all that is known. */
export function useSchool(schoolId: string, view: ViewSearch = {}) {
  return useQuery(
    useApi().people.school.queryOptions({
      input: { schoolId: schoolId as Id<'school'>, ...view },
      retry: false,
    }),
  )
}
