import type { Id } from '../../shared/kernel/id.ts'
import type { Reader } from '../open.ts'
import { holds, type View } from '../versioned.ts'
import { isNoAlias, nameMatches } from './person-list.ts'
import { schoolMatches } from './schools.ts'

export interface Found {
  kind: 'person' | 'school' | 'studio'
  id: string
  label: string
  /** Syllables of the name that was matched. */
  spelled: string
  /** What tells two of the same name apart: a person's school, a studio's track. */
  hint: string | null
}

/** Persons, schools and studios whose name, pinyin or initials match what was typed, best first by name key. */
export async function findByLetters(
  read: Reader,
  search: { q: string; kinds: readonly Found['kind'][]; limit: number },
  view: View,
  within?: readonly Id<'person'>[],
): Promise<Found[]> {
  const { q, kinds, limit } = search
  const found: Found[] = []
  if (kinds.includes('person')) {
    let persons = read
      .selectFrom('person')
      .select((eb) => [
        'person.id',
        'person.name',
        'person.pinyin',
        eb
          .selectFrom('post')
          .innerJoin('school', 'school.id', 'post.school_id')
          .select('school.name')
          .whereRef('post.person_id', '=', 'person.id')
          .where(holds('post', view))
          .orderBy('post.from_on', 'desc')
          .limit(1)
          .as('school'),
      ])
      .where(nameMatches('person', q))
      .where(isNoAlias('person'))
      .orderBy('person.pinyin')
      .limit(limit)
    if (within) persons = persons.where('person.id', 'in', [...within])
    for (const p of await persons.execute())
      found.push({ kind: 'person', id: p.id, label: p.name, spelled: p.pinyin, hint: p.school })
  }
  if (kinds.includes('studio')) {
    const studios = await read
      .selectFrom('studio')
      .innerJoin('studio_membership as m', (join) =>
        join.onRef('m.studio_id', '=', 'studio.id').on('m.role', '=', 'lead').on(holds('m', view)),
      )
      .innerJoin('person', 'person.id', 'm.person_id')
      .select(['studio.id', 'person.name', 'person.pinyin', 'studio.track', 'studio.subject'])
      .where(nameMatches('person', q))
      .orderBy('person.pinyin')
      .limit(limit)
      .execute()
    for (const s of studios)
      found.push({ kind: 'studio', id: s.id, label: s.name, spelled: s.pinyin, hint: s.track })
  }
  if (kinds.includes('school')) {
    const schools = await read
      .selectFrom('school')
      .select(['id', 'name', 'pinyin'])
      .where(schoolMatches(q))
      .orderBy('pinyin')
      .limit(limit)
      .execute()
    for (const s of schools)
      found.push({ kind: 'school', id: s.id, label: s.name, spelled: s.pinyin, hint: null })
  }
  return found.slice(0, limit)
}
