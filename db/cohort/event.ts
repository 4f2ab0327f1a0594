import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import { type FactsOf, insertKept } from '../kept.ts'
import type { Reader, Writer } from '../open.ts'
import { isKnown, type Stamp, type View } from '../versioned.ts'

export type EventFacts = FactsOf<'programme_event'>

/** Records an event with who took part. */
export async function insertEvent(
  trx: Writer,
  facts: EventFacts,
  enrolmentIds: readonly Id<'enrolment'>[],
  stamp: Stamp,
): Promise<void> {
  const event_row_id = await insertKept(trx, 'programme_event', facts, stamp)
  await trx
    .insertInto('programme_event_trainee')
    .values(enrolmentIds.map((enrolment_id) => ({ event_row_id, enrolment_id })) as never)
    .execute()
}

/** Who took part in these versions of events. */
export function traineesIn(read: Reader | Writer, rowIds: readonly number[]) {
  return read
    .selectFrom('programme_event_trainee as p')
    .innerJoin('enrolment as e', (join) =>
      join.onRef('e.id', '=', 'p.enrolment_id').on('e.retracted_at', 'is', null),
    )
    .innerJoin('person', 'person.id', 'e.person_id')
    .select(['p.event_row_id', 'p.enrolment_id', 'person.name'])
    .where(isAmong('p.event_row_id', rowIds))
    .orderBy('person.pinyin')
    .execute()
}

/** Events begun by the day, latest first: of a cohort, or those that one of these trainees took part in. */
export function eventsOf(
  read: Reader | Writer,
  of: { cohortId: Id<'cohort'> } | { enrolmentIds: readonly Id<'enrolment'>[] },
  view: View,
) {
  let query = read
    .selectFrom('programme_event as v')
    .selectAll()
    .where('v.from_on', '<=', view.asOf)
    .where(isKnown('v', view.knownAt))
  if ('cohortId' in of) query = query.where('v.cohort_id', '=', of.cohortId)
  else
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('programme_event_trainee as p')
          .select('p.enrolment_id')
          .whereRef('p.event_row_id', '=', 'v.row_id')
          .where(isAmong('p.enrolment_id', of.enrolmentIds)),
      ),
    )
  return query.orderBy('v.from_on', 'desc').orderBy('v.row_id', 'desc').execute()
}

/** The last days of the trips that reports are about: events of a programme and activities of a studio. */
export async function tripEnds(read: Reader | Writer, ids: readonly string[], { knownAt }: View) {
  const events = await read
    .selectFrom('programme_event as v')
    .select(['v.id', 'v.to_on'])
    .where(isAmong('v.id', ids))
    .where(isKnown('v', knownAt))
    .execute()
  const activities = await read
    .selectFrom('activity as a')
    .select(['a.id', 'a.to_on'])
    .where(isAmong('a.id', ids))
    .where(isKnown('a', knownAt))
    .execute()
  return new Map<string, (typeof events)[number]['to_on']>(
    [...events, ...activities].map((trip) => [trip.id, trip.to_on]),
  )
}

/** Visits to schools of the county that these people made with a studio and were marked present at. */
export function studioVisitsOf(read: Reader | Writer, personIds: readonly Id<'person'>[], view: View) {
  return read
    .selectFrom('attendance as at')
    .innerJoin('activity as a', 'a.row_id', 'at.activity_row_id')
    .select(['at.person_id', 'a.id', 'a.from_on'])
    .where(isAmong('at.person_id', personIds))
    .where('at.present', '=', 1)
    .where('a.kind', 'in', ['study_visit', 'shadowing'])
    .where('a.visited_school_id', 'is not', null)
    .where('a.from_on', '<=', view.asOf)
    .where(isKnown('a', view.knownAt))
    .execute()
}
