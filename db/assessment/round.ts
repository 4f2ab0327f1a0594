import { sql } from 'kysely'
import type { AssessmentKind } from '../../shared/domain/assessment.ts'
import type { StudioRole } from '../../shared/domain/studio.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader } from '../open.ts'
import { heldPost } from '../people/person-list.ts'
import { holds, isKnown, type View } from '../versioned.ts'

/** Somebody to be graded in a round. */
export interface RoundRow {
  id: string
  name: string
  hint: string | null
  /** Where the person is in post on the day. */
  school: string | null
  person_id: Id<'person'> | null
  studio_id: Id<'studio'> | null
  cohort_id: Id<'cohort'> | null
  /** Of talent, the day of the first title. */
  since?: Day
}

const noCohort = sql<Id<'cohort'> | null>`null`.as('cohort_id')

/** The studios that run on the day, under their lead's name. */
export function studiosToGrade(
  read: Reader,
  studioId: Id<'studio'> | undefined,
  view: View,
): Promise<RoundRow[]> {
  let query = read
    .selectFrom('studio')
    .innerJoin('studio_membership as m', (join) =>
      join.onRef('m.studio_id', '=', 'studio.id').on('m.role', '=', 'lead').on(holds('m', view)),
    )
    .innerJoin('person', 'person.id', 'm.person_id')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPost('person', view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .select(['studio.id', 'person.name', 'studio.subject as hint', 'm.person_id', 'studio.id as studio_id'])
    .select('school.name as school')
    .select(noCohort)
    .where('studio.from_on', '<=', view.asOf)
    .where((eb) => eb.or([eb('studio.dissolved_on', 'is', null), eb('studio.dissolved_on', '>', view.asOf)]))
  if (studioId) query = query.where('studio.id', '=', studioId)
  return query.orderBy('studio.track').orderBy('person.pinyin').execute()
}

/** The assistants or members on the day, of one studio or all, with their studio's lead. */
export function studioPeopleToGrade(
  read: Reader,
  role: StudioRole,
  studioId: Id<'studio'> | undefined,
  view: View,
): Promise<RoundRow[]> {
  let query = read
    .selectFrom('studio_membership as m')
    .innerJoin('person', 'person.id', 'm.person_id')
    .innerJoin('studio_membership as l', (join) =>
      join.onRef('l.studio_id', '=', 'm.studio_id').on('l.role', '=', 'lead').on(holds('l', view)),
    )
    .innerJoin('person as lead', 'lead.id', 'l.person_id')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPost('person', view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .select([
      'm.id',
      'person.name',
      'lead.name as hint',
      'm.person_id',
      'm.studio_id',
      'school.name as school',
    ])
    .select(noCohort)
    .where('m.role', '=', role)
    .where(holds('m', view))
  if (studioId) query = query.where('m.studio_id', '=', studioId)
  return query.orderBy('lead.pinyin').orderBy('person.pinyin').execute()
}

/** The trainees of a cohort who have not left by the day. */
export function traineesToGrade(
  read: Reader,
  cohortId: Id<'cohort'> | undefined,
  view: View,
): Promise<RoundRow[]> {
  let query = read
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohort_id')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPost('person', view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .select('school.name as school')
    .select([
      'enrolment.id',
      'person.name',
      'cohort.name as hint',
      'enrolment.person_id',
      'enrolment.cohort_id',
    ])
    .select(sql<Id<'studio'> | null>`null`.as('studio_id'))
    .where(holds('enrolment', view))
  if (cohortId) query = query.where('enrolment.cohort_id', '=', cohortId)
  return query.orderBy('enrolment.track').orderBy('person.pinyin').execute()
}

/** Everybody who holds a title of the county or above on the day, once, with the last one given. */
export async function talentToGrade(read: Reader, view: View): Promise<RoundRow[]> {
  const rows = await read
    .selectFrom('title')
    .innerJoin('person', 'person.id', 'title.person_id')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPost('person', view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .select(['title.kind as hint', 'person.id', 'person.name', 'school.name as school'])
    .select('person.id as person_id')
    .select(sql<Id<'studio'> | null>`null`.as('studio_id'))
    .select(noCohort)
    .where('title.level', '<>', 'school')
    .where(holds('title', view))
    .orderBy('person.pinyin')
    .orderBy('person.id')
    .orderBy('title.from_on', 'desc')
    .execute()
  const first = await read
    .selectFrom('title')
    .select(['person_id', (eb) => eb.fn.min('from_on').as('since')])
    .where('level', '<>', 'school')
    .where(isKnown('title', view.knownAt))
    .groupBy('person_id')
    .execute()
  const since = new Map(first.map((row) => [row.person_id, row.since]))
  return rows
    .filter((row, i) => rows[i - 1]?.id !== row.id)
    .map((row) => ({ ...row, since: since.get(row.id) ?? view.asOf }))
}

/** The grades of these kinds given to these subjects known at the instant. */
function gradesKnown(
  read: Reader,
  kinds: readonly AssessmentKind[],
  subjectIds: readonly string[],
  view: View,
) {
  return read
    .selectFrom('assessment')
    .select(['subject_id', 'kind', 'year', 'grade', 'proposed_by', 'confirmed_on'])
    .where('kind', 'in', [...kinds])
    .where('subject_id', 'in', [...subjectIds])
    .where(isKnown('assessment', view.knownAt))
    .orderBy('year')
    .execute()
}

export const annualGrades = (read: Reader, subjectIds: readonly string[], view: View) =>
  gradesKnown(read, ['annual'], subjectIds, view)

/** What a round fills in: the grades of the years and of the cycle. */
export const roundGrades = (read: Reader, subjectIds: readonly string[], view: View) =>
  gradesKnown(read, ['annual', 'cycle'], subjectIds, view)
