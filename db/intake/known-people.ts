import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { idNumberColumns, toldColumns } from '../people/person.ts'
import { isNoAlias } from '../people/person-list.ts'
import type { PersonTable, PostTable } from '../schema.ts'

export type KnownPerson = Omit<PersonTable, 'pinyin' | 'initials' | 'strokes' | 'recorded_by'>
export type KnownPost = Omit<PostTable, 'row_id'> & { row_id: number }

/** Whom a list may mean: everybody of these names, and whoever holds these ID numbers. */
export interface Sought {
  names: readonly string[]
  indexes: readonly string[]
}

/** Those on record whom a list may mean; ID numbers and phones stay sealed. */
export function knownPeople(read: Reader | Writer, { names, indexes }: Sought): Promise<KnownPerson[]> {
  return read
    .selectFrom('person')
    .select(['id', 'name', ...toldColumns, ...idNumberColumns, 'recorded_at', 'changed_at', 'import_id'])
    .where(isNoAlias('person'))
    .where((eb) => eb.or([isAmong('name', names), isAmong('id_number_index', indexes)]))
    .execute()
}

/** Every post of these people that stands, by person, oldest first. */
export async function knownPosts(
  read: Reader | Writer,
  people: readonly Pick<KnownPerson, 'id'>[],
): Promise<ReadonlyMap<Id<'person'>, KnownPost[]>> {
  const rows = await read
    .selectFrom('post')
    .selectAll()
    .where(
      isAmong(
        'person_id',
        people.map((p) => p.id),
      ),
    )
    .where('retracted_at', 'is', null)
    .orderBy('from_on')
    .orderBy('row_id')
    .execute()
  const byPerson = new Map<Id<'person'>, KnownPost[]>()
  for (const row of rows) {
    const posts = byPerson.get(row.person_id)
    if (posts) posts.push(row)
    else byPerson.set(row.person_id, [row])
  }
  return byPerson
}
