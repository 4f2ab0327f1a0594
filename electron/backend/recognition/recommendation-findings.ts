import type { Reader, Writer } from '../../../db/open.ts'
import { personRecords } from '../../../db/studio/records.ts'
import type { View } from '../../../db/versioned.ts'
import type { Level, TitleKind } from '../../../shared/domain/title.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { findingsAbout } from '../../../shared/policy/questions.ts'
import { conductFacts } from '../ethics/conduct-facts.ts'
import { titleFacts } from '../people/person-facts.ts'

/** Whether each of these people may be put forward for a title outside the county. */
export async function recommendationFindings(
  read: Reader | Writer,
  personIds: readonly Id<'person'>[],
  of: { level: Level; kind: TitleKind },
  view: View,
  context: Context,
): Promise<Map<Id<'person'>, Finding>> {
  const records = await personRecords(read, view, personIds)
  const conduct = await conductFacts(read, personIds, view)
  return new Map(
    personIds.flatMap((id) => {
      const facts = { ...of, titles: titleFacts(records(id).titles), openBreaches: conduct(id).openBreaches }
      const [finding] = findingsAbout('recommendation', facts, { kind: 'person', id }, context)
      return finding ? [[id, finding] as const] : []
    }),
  )
}
