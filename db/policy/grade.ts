import type { AssessedKind } from '../../shared/domain/assessment.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { isKnown, type View } from '../versioned.ts'

/** Grades given by the day, in the order given: of these subjects, persons or studios, or of everybody. */
export function gradesGivenBy(
  read: Reader | Writer,
  kinds: readonly AssessedKind[],
  among: { column: 'subject_id' | 'person_id' | 'studio_id'; ids: readonly string[] },
  view: View,
) {
  return read
    .selectFrom('assessment')
    .selectAll()
    .where('subject_kind', 'in', [...kinds])
    .where(isAmong(among.column, among.ids))
    .where('assessed_on', '<=', view.asOf)
    .where(isKnown('assessment', view.knownAt))
    .orderBy('assessed_on')
    .orderBy('row_id')
    .execute()
}
