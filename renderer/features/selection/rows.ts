import type { Client } from '../../../shared/contract/index.ts'

export type SelectionRow = Awaited<ReturnType<Client['selection']['list']>>['rows'][number]
export type Selection = Awaited<ReturnType<Client['selection']['selection']>>
export type Application = Selection['applications'][number]
