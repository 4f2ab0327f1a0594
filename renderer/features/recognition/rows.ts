import type { Client } from '../../../shared/contract/index.ts'

type Outputs = { [K in keyof Client['recognition']]: Awaited<ReturnType<Client['recognition'][K]>> }

/** What the back end answers about recognition, named once for the pages. */
export type TitleRow = Outputs['titles']['rows'][number]
export type CardRow = Outputs['cards']['rows'][number]
export type CertificateRow = Outputs['certificates']['rows'][number]
export type PoolRow = Outputs['pool']['rows'][number]
export type UnitRow = Awaited<ReturnType<Client['recognition']['guarantees']>>['units'][number]
