import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { isKnown, type View } from '../versioned.ts'

/** Recommendations made by the day of these trainees, latest first. */
export function recommendationsOf(
  read: Reader | Writer,
  enrolmentIds: readonly Id<'enrolment'>[],
  { asOf, knownAt }: View,
) {
  return read
    .selectFrom('onward_recommendation as r')
    .innerJoin('person', 'person.id', 'r.person_id')
    .selectAll('r')
    .select('person.name')
    .where(isAmong('r.enrolment_id', enrolmentIds))
    .where('r.recommended_on', '<=', asOf)
    .where(isKnown('r', knownAt))
    .orderBy('r.recommended_on', 'desc')
    .orderBy('person.pinyin')
    .execute()
}

/** Whether somebody stands recommended to the same aim without an answer yet. */
export function openRecommendation(trx: Writer, personId: Id<'person'>, aim: string) {
  return trx
    .selectFrom('onward_recommendation')
    .select('recommended_on')
    .where('person_id', '=', personId)
    .where('aim', '=', aim as never)
    .where('outcome', 'is', null)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
}
