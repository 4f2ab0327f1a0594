import type { Reader, Writer } from '../../../../db/open.ts'
import { exitWaivers } from '../../../../db/policy/waiver.ts'
import type { View } from '../../../../db/versioned.ts'
import type { Override } from '../../../../shared/policy/facts/person.ts'

/** The waiver that holds for each of these subjects on the day; null where none was decided. */
export async function waived(
  read: Reader | Writer,
  subjectIds: readonly string[],
  view: View,
): Promise<(subjectId: string) => Override | null> {
  const rows = new Map((await exitWaivers(read, subjectIds, view)).map((w) => [w.subject_id, w]))
  return (id) => {
    const row = rows.get(id)
    if (!row) return null
    const { reason, approver, document_number: document, effective_on: on } = row
    return { reason: reason ?? '', approver, document, on }
  }
}
