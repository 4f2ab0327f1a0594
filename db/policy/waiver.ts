import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import type { View } from '../versioned.ts'

/** Exits that a reasoned waiver set aside by the day, and that no later decision reversed. */
export function exitWaivers(read: Reader | Writer, subjectIds: readonly string[], { asOf, knownAt }: View) {
  return read
    .selectFrom('decision')
    .select(['subject_id', 'reason', 'approver', 'document_number', 'effective_on'])
    .where('verdict', '=', 'waive')
    .where('kind', 'in', ['studio_exit', 'removal', 'cohort_exit'])
    .where(isAmong('subject_id', subjectIds))
    .where('effective_on', '<=', asOf)
    .where('decided_at', '<=', knownAt)
    .where('reversed_by_id', 'is', null)
    .orderBy('effective_on')
    .execute()
}
