import type { Client } from '../../../shared/contract/index.ts'

/** What the back end answers about activities and outputs, named once for the pages. */
export type ActivityRow = Awaited<ReturnType<Client['activity']['list']>>['rows'][number]
export type Activity = Awaited<ReturnType<Client['activity']['activity']>>
export type Output = Awaited<ReturnType<Client['activity']['outputs']>>['rows'][number]
