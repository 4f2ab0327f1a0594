import { namesBehind } from '../../../db/handback/names.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { type Difference, fieldType, markedPerson, type TravelKind } from '../../../shared/domain/handback.ts'

/** The ids that differences refer to: whoever and whatever a person needs the name of. */
function idsIn(
  differences: readonly Pick<Difference, 'kind' | 'field' | 'base' | 'theirs' | 'ours'>[],
): string[] {
  const ids = new Set<string>()
  const refers = new Set(['person', 'school', 'activity', 'record'])
  const take = (kind: TravelKind, field: string, value: unknown) => {
    const marked = markedPerson(field)
    if (marked) ids.add(marked)
    if (typeof value === 'string' && refers.has(fieldType(kind, field)?.type ?? '')) ids.add(value)
  }
  for (const { kind, field, base, theirs, ours } of differences)
    for (const side of [base, theirs, ours]) {
      if (field !== null) take(kind, field, side)
      else for (const [name, value] of Object.entries((side ?? {}) as object)) take(kind, name, value)
    }
  return [...ids]
}

/** What records and those they refer to are called, by id. */
export async function namesFor(
  handle: Reader | Writer,
  differences: readonly Pick<Difference, 'kind' | 'id' | 'field' | 'base' | 'theirs' | 'ours'>[],
): Promise<Record<string, string>> {
  const ids = [...new Set([...idsIn(differences), ...differences.map((d) => d.id)])]
  return Object.fromEntries(await namesBehind(handle, ids))
}
