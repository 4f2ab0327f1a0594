import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api.ts'
import { useSession } from '../../app/session.ts'
import { type Due, managementYearsDue, programmeYearsDue, rectificationsDue, soonest } from './due.ts'

/** What is due soon across the county; undefined until everything it rests on has been read. */
export function useDue(): readonly Due[] | undefined {
  const api = useApi()
  const { today } = useSession()
  const decisions = useQuery(api.decision.list.queryOptions({ input: { kind: 'rectification' } }))
  const again = useQuery(
    api.assessment.list.queryOptions({ input: { subjectKind: 'studio', kind: 'reassessment' } }),
  )
  const studios = useStudios()
  const cohorts = useQuery(api.cohort.list.queryOptions({ input: {} }))
  if (!decisions.data || !again.data || !studios.data || !cohorts.data) return undefined
  return soonest(
    [
      ...rectificationsDue(decisions.data.rows, again.data.rows),
      ...managementYearsDue(studios.data.rows),
      ...programmeYearsDue(cohorts.data.rows),
    ],
    today,
  )
}

/** The studios that run today, with how their duties stand. */
export const useStudios = () => useQuery(useApi().studio.list.queryOptions({ input: { limit: 500 } }))
