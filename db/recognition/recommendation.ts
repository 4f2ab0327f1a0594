import type { Reader, Writer } from '../open.ts'
import type { RecommendationTable } from '../schema.ts'
import { recorded, type Stamp, type View } from '../versioned.ts'

export async function insertRecommendation(
  trx: Writer,
  facts: Omit<RecommendationTable, 'recorded_at' | 'recorded_by'>,
  stamp: Stamp,
): Promise<void> {
  await trx
    .insertInto('recommendation')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

/** Who was put forward to city and province by the day, newest first; whether the decision still stands. */
export function recommendationsMade(read: Reader | Writer, view: View) {
  return read
    .selectFrom('recommendation as r')
    .innerJoin('person', 'person.id', 'r.person_id')
    .innerJoin('decision as d', 'd.id', 'r.decision_id')
    .selectAll('r')
    .select(['person.name', 'd.document_number', 'd.approver', 'd.reversed_by_id'])
    .where('r.recommended_on', '<=', view.asOf)
    .where('r.recorded_at', '<=', view.knownAt)
    .orderBy('r.recommended_on', 'desc')
    .orderBy('person.pinyin')
    .execute()
}
