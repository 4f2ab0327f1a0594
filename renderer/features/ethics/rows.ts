import type { Client } from '../../../shared/contract/index.ts'

/** What the back end answers about conduct, named once for the pages. */
export type CaseRow = Awaited<ReturnType<Client['ethics']['cases']>>['rows'][number]
export type EthicsCase = Awaited<ReturnType<Client['ethics']['case']>>
export type HiredRow = Awaited<ReturnType<Client['ethics']['entryChecks']>>['rows'][number]
