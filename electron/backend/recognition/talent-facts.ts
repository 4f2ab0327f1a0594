import type { Reader, Writer } from '../../../db/open.ts'
import { titleRecords } from '../../../db/studio/records.ts'
import type { View } from '../../../db/versioned.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { TalentFacts } from '../../../shared/policy/facts/person.ts'
import { titleFacts } from '../people/person-facts.ts'
import { serviceFacts } from '../people/service-facts.ts'

/** Posts, the end of service and titles of many persons, as the incentive plan reads them; grades come from elsewhere. */
export async function talentFacts(
  read: Reader | Writer,
  personIds: readonly Id<'person'>[],
  view: View,
): Promise<(personId: Id<'person'>) => Omit<TalentFacts, 'talentAssessments'>> {
  const service = await serviceFacts(read, personIds, view)
  const titles = Map.groupBy(await titleRecords(read, view, personIds), (title) => title.person_id)
  return (id) => ({
    posts: service.get(id)?.posts,
    retiredOn: service.get(id)?.retiredOn,
    titles: titleFacts(titles.get(id) ?? []),
  })
}
