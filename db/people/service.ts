import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import type { DepartureTable, LeaveTable } from '../schema.ts'
import { holds, isKnown, recorded, type Stamp, type View } from '../versioned.ts'
import { postRecords } from './records.ts'

type Versioning = 'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by'

export async function insertDeparture(trx: Writer, facts: Omit<DepartureTable, Versioning>, stamp: Stamp) {
  await trx
    .insertInto('departure')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

export async function insertLeave(trx: Writer, facts: Omit<LeaveTable, Versioning>, stamp: Stamp) {
  await trx
    .insertInto('leave')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

/**
 * Everything the question "still in post?" rests on, for many persons at once: their posts with what their units are
 * on the day, leaves and departures, as known at the instant.
 */
export async function serviceRecords(read: Reader | Writer, personIds: readonly Id<'person'>[], view: View) {
  const posts = await postRecords(read, view, personIds)
  const leaves = await read
    .selectFrom('leave')
    .select(['person_id', 'kind', 'from_on', 'to_on'])
    .where(isAmong('person_id', personIds))
    .where(isKnown('leave', view.knownAt))
    .execute()
  const departures = await read
    .selectFrom('departure')
    .select(['person_id', 'kind', 'left_on'])
    .where(isAmong('person_id', personIds))
    .where(isKnown('departure', view.knownAt))
    .orderBy('left_on')
    .execute()
  return { posts, leaves, departures }
}

/** The roles a person's post decides about: leads of running studios and trainees, on the day. */
export async function rolesByPost(read: Reader | Writer, personId: Id<'person'>, view: View) {
  const leads = await read
    .selectFrom('studio_membership as m')
    .innerJoin('studio', 'studio.id', 'm.studio_id')
    .select(['m.id', 'm.studio_id', 'm.role', 'studio.track'])
    .where('m.person_id', '=', personId)
    .where('m.role', '=', 'lead')
    .where(holds('m', view))
    .where('studio.to_on', '>=', view.asOf)
    .execute()
  const trainees = await read
    .selectFrom('enrolment')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohort_id')
    .select(['enrolment.id', 'enrolment.cohort_id', 'enrolment.track', 'cohort.programme'])
    .where('enrolment.person_id', '=', personId)
    .where(holds('enrolment', view))
    .where('cohort.to_on', '>=', view.asOf)
    .execute()
  return { leads, trainees }
}

/** What a school is on the day; undefined where nobody has said. */
export function profileOf(read: Reader | Writer, schoolId: Id<'school'>, view: View) {
  return read
    .selectFrom('school_profile')
    .select('kind')
    .where('school_id', '=', schoolId)
    .where(holds('school_profile', view))
    .executeTakeFirst()
}
