import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type { PersonTable, PostTable } from '../schema.ts'

export type KnownPerson = Omit<PersonTable, 'pinyin' | 'initials' | 'strokes' | 'recorded_by'>
export type KnownPost = Omit<PostTable, 'row_id'> & { row_id: number }

/** Everybody on record, for comparing a whole list with them; ID numbers and phones stay sealed. */
export function knownPeople(read: Reader | Writer): Promise<KnownPerson[]> {
  return read
    .selectFrom('person')
    .select([
      'id',
      'name',
      'sex',
      'birth',
      'ethnicity',
      'party',
      'native_place',
      'education',
      'graduated_from',
      'major',
      'in_service_since',
      'stage',
      'subject',
      'professional_title',
      'professional_title_from',
      'staff_number',
      'note',
      'id_number_sealed',
      'id_number_index',
      'phone_sealed',
      'phone_index',
      'recorded_at',
      'changed_at',
      'import_id',
    ])
    .execute()
}

/** Every post that stands, by person, oldest first. */
export async function knownPosts(read: Reader | Writer): Promise<ReadonlyMap<Id<'person'>, KnownPost[]>> {
  const rows = await read
    .selectFrom('post')
    .selectAll()
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
