import { differOnlyInPlace, schoolNameKey } from '../../../shared/kernel/school-name.ts'
import { tidyText } from '../../../shared/kernel/text.ts'

/** A school on record as far as matching needs it. */
export interface KnownSchool {
  id: string
  name: string
  shortNames: readonly string[]
}

/** `match`: this one; `ask`: any of these, a person decides; `new`: none on record. */
export type SchoolMatch =
  | { kind: 'match'; id: string; by: 'exact' | 'normalised' }
  | { kind: 'ask'; candidates: readonly string[] }
  | { kind: 'new' }

/** Prepares the schools on record once for many names. */
export function schoolMatcher(known: readonly KnownSchool[]): (name: string) => SchoolMatch {
  const exact = indexBy(known, tidyText)
  const normalised = indexBy(known, schoolNameKey)
  const inPlace = (key: string): string[] => [
    ...new Set([...normalised].filter(([other]) => differOnlyInPlace(key, other)).flatMap(([, ids]) => ids)),
  ]
  return (name) => {
    // from the surest way of writing a name to the loosest; the first that finds anything decides
    const key = schoolNameKey(name)
    return (
      decide(exact.get(tidyText(name)), 'exact') ??
      decide(normalised.get(key), 'normalised') ??
      decide(inPlace(key), 'normalised') ?? { kind: 'new' }
    )
  }
}

/** Matches one school name: exact, then normalised (第六小学, 第6小学 and 某某县第六小学 are one), else new. */
export const matchSchool = (name: string, known: readonly KnownSchool[]): SchoolMatch =>
  schoolMatcher(known)(name)

function decide(ids: readonly string[] | undefined, by: 'exact' | 'normalised'): SchoolMatch | null {
  const [id, ...others] = ids ?? []
  if (id === undefined) return null
  return others.length === 0 ? { kind: 'match', id, by } : { kind: 'ask', candidates: [id, ...others] }
}

function indexBy(known: readonly KnownSchool[], key: (name: string) => string): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const { id, name, shortNames } of known)
    for (const text of new Set([name, ...shortNames].map(key)))
      index.set(text, [...(index.get(text) ?? []), id])
  return index
}
