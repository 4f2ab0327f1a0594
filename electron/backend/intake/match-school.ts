import { schoolNameKey, schoolShortKey } from '../../../shared/kernel/school-name.ts'
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

type Index = ReadonlyMap<string, readonly string[]>

/** Prepares the schools on record once for many names. */
export function schoolMatcher(known: readonly KnownSchool[]): (name: string) => SchoolMatch {
  // from the surest way of writing a name to the loosest; the first that finds anything decides
  const ways: readonly { key: (name: string) => string; by: 'exact' | 'normalised' }[] = [
    { key: tidyText, by: 'exact' },
    { key: schoolNameKey, by: 'normalised' },
    { key: schoolShortKey, by: 'normalised' },
  ]
  const indexes = ways.map(({ key }) => indexBy(known, key))
  return (name) => {
    for (const [i, { key, by }] of ways.entries()) {
      const found = indexes[i]?.get(key(name)) ?? []
      const [id] = found
      if (id !== undefined)
        return found.length === 1 ? { kind: 'match', id, by } : { kind: 'ask', candidates: found }
    }
    return { kind: 'new' }
  }
}

/** Matches one school name: exact, then normalised (第六小学, 第6小学 and 某某县第六小学 are one), else new. */
export const matchSchool = (name: string, known: readonly KnownSchool[]): SchoolMatch =>
  schoolMatcher(known)(name)

function indexBy(known: readonly KnownSchool[], key: (name: string) => string): Index {
  const index = new Map<string, string[]>()
  for (const { id, name, shortNames } of known)
    for (const text of new Set([name, ...shortNames].map(key))) {
      const ids = index.get(text)
      if (ids) ids.push(id)
      else index.set(text, [id])
    }
  return index
}
