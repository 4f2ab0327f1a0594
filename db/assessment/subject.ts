import type { AssessedKind } from '../../shared/domain/assessment.ts'
import type { Programme } from '../../shared/domain/cohort.ts'
import type { StudioRole, Track } from '../../shared/domain/studio.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import { isKnown, type View } from '../versioned.ts'

/** Whoever can be graded, with what an assessment of them is about. */
export interface Assessed {
  kind: AssessedKind
  id: string
  /** The person graded, for a studio its lead on the day. */
  personId: Id<'person'> | null
  studioId: Id<'studio'> | null
  cohortId: Id<'cohort'> | null
  track: Track | null
  role: StudioRole | null
  programme: Programme | null
  /** The cycle the years 1–3 belong to; null for talent, whose years are calendar years. */
  cycle: { from: Day; to: Day } | null
  /** When the subject came in and, where it has left, its last day. */
  from: Day | null
  to: Day | null
}

type Known = Pick<View, 'knownAt'>

/** The lead on a day is the one whose membership runs then; before the start the first, after the end the last. */
async function leadOf(read: Reader | Writer, studioId: Id<'studio'>, view: View) {
  const leads = await read
    .selectFrom('studio_membership as m')
    .innerJoin('person', 'person.id', 'm.person_id')
    .select(['m.id', 'm.person_id', 'person.name', 'm.from_on', 'm.to_on'])
    .where('m.studio_id', '=', studioId)
    .where('m.role', '=', 'lead')
    .where(isKnown('m', view.knownAt))
    .orderBy('m.from_on')
    .execute()
  return leads.findLast((l) => l.from_on <= view.asOf) ?? leads[0]
}

/** Finds who is to be graded; null where there is nobody of that kind and id. */
export async function findAssessed(
  read: Reader | Writer,
  kind: AssessedKind,
  id: string,
  view: View,
): Promise<Assessed | null> {
  if (kind === 'studio') return findStudio(read, id as Id<'studio'>, view)
  if (kind === 'trainee') return findTrainee(read, id as Id<'enrolment'>, view)
  if (kind === 'talent') return findTalent(read, id as Id<'person'>)
  return findStudioPerson(read, kind, id as Id<'studio_membership'>, view)
}

async function findStudio(read: Reader | Writer, id: Id<'studio'>, view: View): Promise<Assessed | null> {
  const studio = await read.selectFrom('studio').selectAll().where('id', '=', id).executeTakeFirst()
  if (!studio) return null
  const lead = await leadOf(read, id, view)
  return {
    kind: 'studio',
    id,
    personId: lead?.person_id ?? null,
    studioId: id,
    cohortId: null,
    track: studio.track,
    role: null,
    programme: null,
    cycle: { from: studio.from_on, to: studio.to_on },
    from: studio.from_on,
    to: studio.dissolved_on,
  }
}

async function findStudioPerson(
  read: Reader | Writer,
  kind: StudioRole,
  id: Id<'studio_membership'>,
  view: Known,
): Promise<Assessed | null> {
  const row = await read
    .selectFrom('studio_membership as m')
    .innerJoin('studio', 'studio.id', 'm.studio_id')
    .selectAll('m')
    .select(['studio.track', 'studio.from_on as cycle_from', 'studio.to_on as cycle_to'])
    .where('m.id', '=', id)
    .where('m.role', '=', kind)
    .where(isKnown('m', view.knownAt))
    .executeTakeFirst()
  if (!row) return null
  return {
    kind,
    id,
    personId: row.person_id,
    studioId: row.studio_id,
    cohortId: null,
    track: row.track,
    role: row.role,
    programme: null,
    cycle: { from: row.cycle_from, to: row.cycle_to },
    from: row.from_on,
    to: row.to_on,
  }
}

async function findTrainee(
  read: Reader | Writer,
  id: Id<'enrolment'>,
  view: Known,
): Promise<Assessed | null> {
  const row = await read
    .selectFrom('enrolment')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohort_id')
    .selectAll('enrolment')
    .select(['cohort.programme', 'cohort.from_on as cycle_from', 'cohort.to_on as cycle_to'])
    .where('enrolment.id', '=', id)
    .where(isKnown('enrolment', view.knownAt))
    .executeTakeFirst()
  if (!row) return null
  return {
    kind: 'trainee',
    id,
    personId: row.person_id,
    studioId: null,
    cohortId: row.cohort_id,
    track: row.track,
    role: null,
    programme: row.programme,
    cycle: { from: row.cycle_from, to: row.cycle_to },
    from: row.from_on,
    to: row.to_on,
  }
}

async function findTalent(read: Reader | Writer, id: Id<'person'>): Promise<Assessed | null> {
  const row = await read.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const first = await read
    .selectFrom('title')
    .select('from_on')
    .where('person_id', '=', id)
    .where('level', '<>', 'school')
    .where('retracted_at', 'is', null)
    .orderBy('from_on')
    .executeTakeFirst()
  return {
    kind: 'talent',
    id,
    personId: id,
    studioId: null,
    cohortId: null,
    track: null,
    role: null,
    programme: null,
    cycle: null,
    from: first?.from_on ?? null,
    to: null,
  }
}
