import type { ActivityFacts, Mark } from '../../../db/activity/activity.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import type { StudioTable } from '../../../db/schema.ts'
import { placesBetween } from '../../../db/studio/membership.ts'
import { namesOf } from '../../../db/studio/studio.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { studioLife } from '../../../shared/domain/studio.ts'
import { type Day, daysBetween } from '../../../shared/kernel/day.ts'
import { checkSpan } from '../studio/span.ts'

/**
 * What an activity cannot be: outside the studio's life, in the future, longer than its days, a training without its
 * length, a visit without its school, attended by somebody who was not in the studio.
 * @throws Refusal FIELD_INVALID naming the field
 */
export async function checkActivity(
  handle: Reader | Writer,
  studio: StudioTable,
  facts: ActivityFacts,
  marks: readonly Mark[],
  today: Day,
): Promise<void> {
  const { from_on: fromOn, to_on: toOn } = facts
  if (fromOn > today) refuseField('fromOn', 'in_future', fromOn, today)
  if (toOn > today) refuseField('toOn', 'in_future', toOn, today)
  checkSpan(
    { fromOn, toOn },
    studioLife({ fromOn: studio.from_on, toOn: studio.to_on, dissolvedOn: studio.dissolved_on }),
  )
  const most = 2 * (daysBetween(fromOn, toOn) + 1)
  if (facts.kind === 'training' && facts.half_days === null) refuseField('halfDays', 'missing')
  if (facts.half_days !== null && facts.half_days > most)
    refuseField('halfDays', 'longer_than_span', facts.half_days, most)
  await checkReferences(handle, facts)
  await checkMarks(handle, facts, marks)
}

async function checkReferences(handle: Reader | Writer, facts: ActivityFacts): Promise<void> {
  const { host_id: hostId, visited_school_id: schoolId } = facts
  if (hostId && !(await namesOf(handle, [hostId])).has(hostId)) refuseField('hostId', 'unknown', hostId)
  if (facts.kind === 'visit' && schoolId === null) refuseField('visitedSchoolId', 'missing')
  if (schoolId === null) return
  const school = await handle.selectFrom('school').select('id').where('id', '=', schoolId).executeTakeFirst()
  if (!school) refuseField('visitedSchoolId', 'unknown', schoolId)
}

async function checkMarks(
  handle: Reader | Writer,
  facts: ActivityFacts,
  marks: readonly Mark[],
): Promise<void> {
  const places = await placesBetween(handle, facts.studio_id, facts.from_on, facts.to_on)
  const inside = new Set(places.map((p) => p.person_id))
  const names = await namesOf(
    handle,
    marks.map((m) => m.person_id),
  )
  const seen = new Set<string>()
  for (const [i, { person_id: id }] of marks.entries()) {
    const field = `attendance.${i}.personId`
    if (!inside.has(id)) refuseField(field, 'not_in_studio', names.get(id) ?? id, facts.from_on)
    if (seen.has(id)) refuseField(field, 'twice', names.get(id) ?? id)
    seen.add(id)
  }
}
