import type { Seal } from '../../../db/seal.ts'

/** A seal that works out the index of a number once: the same numbers are asked about after every amendment. */
export function rememberingIndexes(seal: Seal): Seal {
  const known = new Map<string, string>()
  return {
    ...seal,
    index(plain) {
      const index = known.get(plain) ?? seal.index(plain)
      known.set(plain, index)
      return index
    },
  }
}
