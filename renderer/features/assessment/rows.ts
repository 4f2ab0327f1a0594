import type { Client } from '../../../shared/contract/index.ts'

/** What the back end answers about assessments, named once for the pages. */
export type RoundRow = Awaited<ReturnType<Client['assessment']['round']>>['rows'][number]
export type AssessmentRow = Awaited<ReturnType<Client['assessment']['list']>>['rows'][number]
export type Preview = Awaited<ReturnType<Client['assessment']['preview']>>
