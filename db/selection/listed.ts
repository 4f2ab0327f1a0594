import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { heldPostRow, listedColumns } from '../roster/listed-person.ts'
import type { View } from '../versioned.ts'

/** The columns printed lists show of a person, for these people. */
export function listedPeople(read: Reader | Writer, personIds: readonly Id<'person'>[], view: View) {
  return read
    .selectFrom('person')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPostRow(view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .select(listedColumns)
    .where(isAmong('person.id', personIds))
    .execute()
}
