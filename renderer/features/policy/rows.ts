import type { Client } from '../../../shared/contract/index.ts'

type Rows<F extends (...args: never[]) => Promise<{ rows: unknown[] }>> = Awaited<ReturnType<F>>['rows']

export type RuleRow = Rows<Client['policy']['rules']>[number]
export type ReadingRow = Rows<Client['policy']['readings']>[number]
export type StandingRow = Rows<Client['policy']['standing']>[number]
export type VersionRow = Rows<Client['policy']['versions']>[number]
