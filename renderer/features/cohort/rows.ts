import type { Client } from '../../../shared/contract/index.ts'

/** What the back end answers about cohorts, named once for the pages. */
export type CohortRow = Awaited<ReturnType<Client['cohort']['list']>>['rows'][number]
export type Cohort = Awaited<ReturnType<Client['cohort']['cohort']>>
type Progress = Awaited<ReturnType<Client['cohort']['progress']>>
export type ProgressRow = Progress['rows'][number]
export type ProgressStep = Progress['steps'][number]
export type Standing = ProgressRow['tasks'][number]
export type Trainee = Awaited<ReturnType<Client['cohort']['trainee']>>
export type Defence = Awaited<ReturnType<Client['cohort']['defences']>>['rows'][number]
export type Onward = Awaited<ReturnType<Client['cohort']['onward']>>
