import type { Client } from '../../../shared/contract/index.ts'

/** What the back end answers about studios, named once for the pages. */
export type StudioRow = Awaited<ReturnType<Client['studio']['list']>>['rows'][number]
export type Studio = Awaited<ReturnType<Client['studio']['studio']>>
export type StudioPerson = Studio['people'][number]
export type ManagementYear = Studio['managementYears'][number]
export type Duties = Awaited<ReturnType<Client['studio']['duties']>>
export type Account = Awaited<ReturnType<Client['funding']['account']>>
