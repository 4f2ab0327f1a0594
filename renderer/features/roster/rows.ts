import type { Client } from '../../../shared/contract/index.ts'

export type Frozen = Awaited<ReturnType<Client['roster']['frozen']>>
export type Remark = Frozen['remarks'][number]
export type Release = Frozen['releases'][number]
export type Differences = Awaited<ReturnType<Client['roster']['compare']>>
export type ReleasedHead = Awaited<ReturnType<Client['roster']['released']>>['rows'][number]
