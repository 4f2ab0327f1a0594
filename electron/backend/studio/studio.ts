import { activityDays, attendedCounts } from '../../../db/studio/attendance.ts'
import { type MembershipRecord, type StudioRecords, studioRecords } from '../../../db/studio/records.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { type Day, holdsOn } from '../../../shared/kernel/day.ts'
import { heldOn } from '../people/person-facts.ts'
import { policyOn } from '../policy/context.ts'
import { queries, viewOf } from '../procedure.ts'
import { studioFor } from './access.ts'
import { compositionFindings, placesOn } from './composition.ts'
import { dayWithin, shapeHead, yearOn, yearsOf } from './shape.ts'
import { vacanciesOn } from './vacancies.ts'

const rank = { lead: 0, assistant: 1, member: 2 } as const

/** One person of the studio as the page shows them. */
function shapePerson(
  records: StudioRecords,
  m: MembershipRecord,
  on: Day,
  held: readonly Day[],
  attended: ReadonlyMap<string, number>,
) {
  const post = heldOn(records.person(m.person_id).posts, on)
  return {
    membershipId: m.id,
    person: { id: m.person_id, name: m.name },
    role: m.role,
    school: post?.school_id && post.school_name ? { id: post.school_id, name: post.school_name } : null,
    postKind: post?.kind ?? null,
    duty: post?.duty ?? null,
    subject: m.subject,
    fromOn: m.from_on,
    toOn: m.to_on,
    reason: m.reason,
    endReason: m.end_reason,
    documentNumber: m.document_number,
    attested: m.attested === null ? null : m.attested === 1,
    recommendedOn: m.recommended_on,
    filedOn: m.filed_on,
    assignedOn: m.assigned_on,
    held: held.filter((day) => holdsOn({ from: m.from_on, to: m.to_on }, day)).length,
    attended: attended.get(m.person_id) ?? 0,
  }
}

export const studio = queries.studio.studio.handler(async ({ context, input }) => {
  const { read } = context
  const { studioId } = input
  await studioFor(context, read, studioId)
  const view = viewOf(context, input)
  const [records] = await studioRecords(read, view, [studioId])
  if (!records) return refuse('NOT_FOUND', { kind: 'studio', id: studioId })
  const { head, memberships } = records
  const on = dayWithin(head, view.asOf)
  const year = yearOn(head, on)
  const held = year ? await activityDays(read, studioId, year, view) : []
  const attended = new Map(year ? await attendedCounts(read, studioId, year, view) : [])
  const asked = await policyOn(read, { ...view, asOf: on })
  const shape = (m: MembershipRecord) => shapePerson(records, m, on, held, attended)
  return {
    ...shapeHead(head, view.asOf),
    documentNumber: head.document_number,
    managementYears: yearsOf(head),
    people: placesOn(memberships, on)
      .sort((a, b) => rank[a.role] - rank[b.role])
      .map(shape),
    former: memberships.filter((m) => m.to_on !== null && m.to_on < on).map(shape),
    vacancies: vacanciesOn(records, asked.policy, on),
    composition: compositionFindings(records, asked),
  }
})
