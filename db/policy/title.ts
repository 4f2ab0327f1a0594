import type { Reader, Writer } from '../open.ts'
import { isKnown, type View } from '../versioned.ts'

/** Every title granted by the day, with its holder. */
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
    ])
    .where('title.from_on', '<=', view.asOf)
    .where(isKnown('title', view.knownAt))
    .orderBy('title.from_on')
    .execute()
}
