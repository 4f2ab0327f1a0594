import { differOnlyInPlace, schoolNameKey } from '../../../shared/kernel/school-name.ts'
import { type KnownSchool, schoolMatcher } from './match-school.ts'

/** What a school's name in a list means. `new` names the school that would be created for it. */
export type SchoolMeant =
  | { kind: 'known'; id: string }
  | { kind: 'new'; name: string }
  | { kind: 'ask'; candidates: readonly string[] }

export type SchoolBook = (name: string, answer?: string) => SchoolMeant

/**
 * Prepares the schools on record and those a list names for the first time. A school written in two ways in the list
 * is created once, under its fullest name. `answer` is a person's choice: an id, or `new`.
 */
export function schoolBook(known: readonly KnownSchool[], names: Iterable<string>): SchoolBook {
  const match = schoolMatcher(known)
  const ids = new Set(known.map((s) => s.id))
  const matches = new Map([...new Set(names)].map((name) => [name, match(name)] as const))
  const created = foldTogether([...matches].flatMap(([name, found]) => (found.kind === 'new' ? [name] : [])))
  return (name, answer) => {
    if (answer !== undefined && ids.has(answer)) return { kind: 'known', id: answer }
    const found = matches.get(name) ?? match(name)
    if (answer === 'new' && found.kind === 'ask') return { kind: 'new', name }
    if (found.kind === 'match') return { kind: 'known', id: found.id }
    if (found.kind === 'ask') return found
    return { kind: 'new', name: created.get(name) ?? name }
  }
}

/** Each name with the fullest way in which the same list writes that school. */
function foldTogether(names: readonly string[]): ReadonlyMap<string, string> {
  const fullest = new Map<string, string>()
  for (const name of names) {
    const key = schoolNameKey(name)
    if (name.length > (fullest.get(key)?.length ?? 0)) fullest.set(key, name)
  }
  const longer = new Map<string, string[]>()
  for (const key of fullest.keys())
    for (let at = 1; at < key.length; at++) {
      const end = key.slice(at)
      if (fullest.has(end) && differOnlyInPlace(key, end)) longer.set(end, [...(longer.get(end) ?? []), key])
    }
  const rootOf = (key: string): string => {
    const roots = new Set((longer.get(key) ?? []).map(rootOf))
    // one fuller name is the same school; two (甲县第六小学, 乙县第六小学) leave it a school of its own
    const [root] = roots
    return roots.size === 1 && root !== undefined ? root : key
  }
  return new Map(names.map((name) => [name, fullest.get(rootOf(schoolNameKey(name))) ?? name] as const))
}
