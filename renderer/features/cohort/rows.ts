import type { Client } from '../../../shared/contract/index.ts'

/** What the back end answers about cohorts, named once for the pages. */
export type CohortRow = Awaited<ReturnType<Client['cohort']['list']>>['rows'][number]
export type Cohort = Awaited<ReturnType<Client['cohort']['cohort']>>
export type Trainee = Cohort['trainees'][number]
