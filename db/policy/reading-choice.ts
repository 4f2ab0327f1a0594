import type { Id } from '../../shared/kernel/id.ts'
import type { ReadingChoice } from '../../shared/policy/readings/choose.ts'
import type { Reader, Writer } from '../open.ts'
import { recorded, type Stamp, type View } from '../versioned.ts'

/** The choices the bureau recorded by the instant, in the order recorded. */
export function readingChoices(read: Reader | Writer, { knownAt }: Pick<View, 'knownAt'>) {
  return read
    .selectFrom('reading_choice')
    .select([
      'id',
      'reading_id as reading',
      'choice',
      'from_on as from',
      'reason',
      'decided_by as decidedBy',
      'document_number as document',
      'recorded_at as recordedAt',
    ])
    .where('recorded_at', '<=', knownAt)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

export async function insertChoice(
  trx: Writer,
  id: Id<'reading_choice'>,
  choice: ReadingChoice,
  stamp: Stamp,
): Promise<void> {
  await trx
    .insertInto('reading_choice')
    .values({
      id,
      reading_id: choice.reading,
      choice: choice.choice,
      from_on: choice.from,
      reason: choice.reason,
      decided_by: choice.decidedBy,
      document_number: choice.document,
      ...recorded(stamp),
    })
    .execute()
}
