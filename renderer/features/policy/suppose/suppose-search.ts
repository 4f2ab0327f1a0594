import { type Supposable, supposable } from './change.ts'

export interface SupposeSearch {
  kind?: Supposable | undefined
}

export function readSupposeSearch({ kind }: Record<string, unknown>): SupposeSearch {
  const known = supposable.find((one) => one === kind)
  return known ? { kind: known } : {}
}
