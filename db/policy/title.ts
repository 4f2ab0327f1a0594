import { sql } from 'kysely'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import { isKnown, type View } from '../versioned.ts'

/** Every title granted by the day, with its holder and the selection it came from, if any. */
export function titlesGranted(read: Reader | Writer, view: View) {
  return read
    .selectFrom('title')
    .innerJoin('person', 'person.id', 'title.person_id')
    .select([
      'title.person_id',
      'person.name',
      'title.level',
      'title.kind',
      'title.from_on',
      'title.to_on',
      'title.basis',
      sql<Id<'selection'> | null>`(SELECT m.selection_id FROM admission m WHERE m.title_id = title.id)`.as(
        'selection_id',
      ),
    ])
    .where('title.from_on', '<=', view.asOf)
    .where(isKnown('title', view.knownAt))
    .orderBy('title.from_on')
    .execute()
}
