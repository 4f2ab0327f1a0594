import type { Client } from '../../../shared/contract/index.ts'

type Studios = Awaited<ReturnType<Client['handback']['studios']>>
export type Returned = Studios['returned'][number]
export type Review = Awaited<ReturnType<Client['handback']['review']>>
export type Difference = Review['differences'][number]
export type OwnDesk = NonNullable<Awaited<ReturnType<Client['handback']['desk']>>>
