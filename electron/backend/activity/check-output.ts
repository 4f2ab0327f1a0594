import { findActivity } from '../../../db/activity/activity.ts'
import { belongsTo, type OutputFacts } from '../../../db/activity/output.ts'
import { currentKept } from '../../../db/kept.ts'
import type { Writer } from '../../../db/open.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import { inScope, ownStudios } from '../admin/scope.ts'
import type { Call } from '../desk.ts'

/** Whether the actor may write outputs of a person: a lead only those of people of the own studios. */
export async function mayWriteFor(
  call: Call,
  trx: Writer,
  personId: OutputFacts['person_id'],
): Promise<boolean> {
  const own = ownStudios(call)
  return own === undefined || (await belongsTo(trx, personId, own))
}

/** @throws Refusal FIELD_INVALID for a day to come or an activity that is none, OUT_OF_SCOPE for somebody else's people */
export async function checkOutput(call: Call, trx: Writer, facts: OutputFacts, today: Day): Promise<void> {
  if (!(await mayWriteFor(call, trx, facts.person_id)))
    refuse('OUT_OF_SCOPE', { kind: 'person', id: facts.person_id })
  if (facts.happened_on > today) refuseField('happenedOn', 'in_future', facts.happened_on, today)
  if (facts.event_id !== null && !(await currentKept(trx, 'programme_event', facts.event_id)))
    refuseField('eventId', 'unknown', facts.event_id)
  if (facts.activity_id === null) return
  const activity = await findActivity(trx, facts.activity_id, { knownAt: knownNow })
  if (!activity || !inScope(call, activity.studio_id)) refuseField('activityId', 'unknown', facts.activity_id)
}
