import { type Id, idPattern } from '../../../shared/kernel/id.ts'

/** Which cohort a call is for; none for a recognition batch. */
export interface OpenSearch {
  cohort?: Id<'cohort'> | undefined
}

export const readOpenSearch = ({ cohort }: Record<string, unknown>): OpenSearch =>
  typeof cohort === 'string' && idPattern.test(cohort) ? { cohort: cohort as Id<'cohort'> } : {}
