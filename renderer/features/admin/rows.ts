import type { Client } from '../../../shared/contract/index.ts'

/** What the back end answers about the data file and the audit trail. */
export type Inspection = Awaited<ReturnType<Client['admin']['verify']>>
export type TrailEntry = Awaited<ReturnType<Client['admin']['audit']>>['rows'][number]
