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

/** How far everybody in it has come. */
export function useProgress(cohortId: string) {
  const { view } = useAsOf()
  return useQuery(
    useApi().cohort.progress.queryOptions({
      input: { cohortId: cohortId as Id<'cohort'>, ...view },
      retry: false,
    }),
  )
}

/** One trainee as of the day of the desk. */
export function useTrainee(enrolmentId: string) {
  const { view } = useAsOf()
  return useQuery(
    useApi().cohort.trainee.queryOptions({
      input: { enrolmentId: enrolmentId as Id<'enrolment'>, ...view },
      retry: false,
    }),
  )
}
