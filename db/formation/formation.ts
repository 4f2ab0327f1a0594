import { sql } from 'kysely'
import type { Track } from '../../shared/domain/studio.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { heldPost } from '../people/person-list.ts'
import { isKnown, type View } from '../versioned.ts'

/** Rounds opened by the day, newest first, with how many stand where. */
export function listFormations(read: Reader, filter: { track?: Track | undefined }, view: View) {
  const count = (table: string, more = sql``) =>
    sql<number>`(SELECT count(*) FROM ${sql.table(table)} x WHERE x.formation_id = f.id AND ${isKnown('x', view.knownAt)} ${more})`
  let query = read
    .selectFrom('formation as f')
    .selectAll('f')
    .where(isKnown('f', view.knownAt))
    .where('f.opened_on', '<=', view.asOf)
  if (filter.track) query = query.where('f.track', '=', filter.track)
  return query
    .select([
      count('lead_candidate').as('candidates'),
      count('lead_candidate', sql`AND x.outcome = 'chosen'`).as('chosen'),
      count('lead_candidate', sql`AND EXISTS (SELECT 1 FROM studio WHERE studio.id = x.studio_id)`).as(
        'formed',
      ),
      count('member_application').as('applied'),
      count('member_application', sql`AND x.outcome = 'assigned'`).as('assigned'),
    ])
    .orderBy('f.start_on', 'desc')
    .orderBy('f.opened_on', 'desc')
    .orderBy('f.id')
    .execute()
}

/** A round as known at the instant. */
export function findFormation(
  read: Reader | Writer,
  id: Id<'formation'>,
  { knownAt }: Pick<View, 'knownAt'>,
) {
  return read
    .selectFrom('formation')
    .selectAll()
    .where('id', '=', id)
    .where(isKnown('formation', knownAt))
    .executeTakeFirst()
}
export type FormationRow = NonNullable<Awaited<ReturnType<typeof findFormation>>>

/** Who is put forward to lead in a round, with where they are on the day, by name. */
export function candidatesOf(read: Reader | Writer, formationId: Id<'formation'>, view: View) {
  return read
    .selectFrom('lead_candidate as c')
    .innerJoin('person', 'person.id', 'c.person_id')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPost('person', view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .leftJoin('studio', 'studio.id', 'c.studio_id')
    .selectAll('c')
    .select([
      'person.name',
      'person.subject as person_subject',
      'school.name as school_name',
      'held.unit',
      'held.duty',
      'studio.id as formed_id',
    ])
    .where('c.formation_id', '=', formationId)
    .where(isKnown('c', view.knownAt))
    .orderBy('person.pinyin')
    .orderBy('c.id')
    .execute()
}
export type CandidateRow = Awaited<ReturnType<typeof candidatesOf>>[number]

/** The assistants filed for studios, formed or not. */
export function filingsOf(
  read: Reader | Writer,
  studioIds: readonly Id<'studio'>[],
  { knownAt }: Pick<View, 'knownAt'>,
) {
  return read
    .selectFrom('assistant_filing as f')
    .innerJoin('person', 'person.id', 'f.person_id')
    .selectAll('f')
    .select('person.name')
    .where(isAmong('f.studio_id', studioIds))
    .where(isKnown('f', knownAt))
    .orderBy('f.row_id')
    .execute()
}

const applications = (read: Reader | Writer, view: View) =>
  read
    .selectFrom('member_application as a')
    .innerJoin('person', 'person.id', 'a.person_id')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPost('person', view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .selectAll('a')
    .select(['person.name', 'person.subject', 'school.name as school_name', 'held.unit', 'held.duty'])
    .where(isKnown('a', view.knownAt))
    .orderBy('a.applied_on')
    .orderBy('person.pinyin')
    .orderBy('a.id')

/** The applications of a round, in the order they came. */
export const applicationsOf = (read: Reader | Writer, formationId: Id<'formation'>, view: View) =>
  applications(read, view).where('a.formation_id', '=', formationId).execute()
export type MemberApplicationRow = Awaited<ReturnType<typeof applicationsOf>>[number]

/** The open applications that wish for a studio, whatever the round. */
export const applicationsFor = (read: Reader | Writer, studioId: Id<'studio'>, view: View) =>
  applications(read, view)
    .where('a.outcome', 'is', null)
    .where((eb) => eb.or([eb('a.first_studio_id', '=', studioId), eb('a.second_studio_id', '=', studioId)]))
    .execute()

/** Rounds of other names in which these people have an open application. */
export function openElsewhere(
  read: Reader | Writer,
  personIds: readonly Id<'person'>[],
  formationId: Id<'formation'>,
) {
  return read
    .selectFrom('member_application as a')
    .innerJoin('formation as f', (join) =>
      join.onRef('f.id', '=', 'a.formation_id').on('f.retracted_at', 'is', null),
    )
    .select(['a.person_id', 'f.name'])
    .where(isAmong('a.person_id', personIds))
    .where('a.formation_id', '<>', formationId)
    .where('a.retracted_at', 'is', null)
    .where('a.outcome', 'is', null)
    .execute()
}

/** What leads said of these applications, oldest first. */
export function choicesOf(
  read: Reader | Writer,
  applicationIds: readonly Id<'member_application'>[],
  { knownAt }: Pick<View, 'knownAt'>,
) {
  return read
    .selectFrom('member_choice')
    .selectAll()
    .where(isAmong('member_application_id', applicationIds))
    .where(isKnown('member_choice', knownAt))
    .orderBy('row_id')
    .execute()
}

const inYear = (year: number) => sql<boolean>`substr(f.start_on, 1, 4) = ${String(year)}`

/** How many studios of a track the bureau gives the rounds of a calendar year; null where none says. */
export async function placesGiven(read: Reader | Writer, track: Track, year: number): Promise<number | null> {
  const { places } = await read
    .selectFrom('formation as f')
    .select((eb) => eb.fn.sum<number | null>('f.places').as('places'))
    .where('f.track', '=', track)
    .where('f.retracted_at', 'is', null)
    .where(inYear(year))
    .executeTakeFirstOrThrow()
  return places
}

/** How many leads are chosen for studios of that track and year that are not formed yet; one studio may be left out. */
export async function chosenUnformed(
  read: Reader | Writer,
  track: Track,
  year: number,
  without: Id<'studio'> | null = null,
): Promise<number> {
  const { n } = await read
    .selectFrom('lead_candidate as c')
    .innerJoin('formation as f', (join) =>
      join.onRef('f.id', '=', 'c.formation_id').on('f.retracted_at', 'is', null),
    )
    .leftJoin('studio', 'studio.id', 'c.studio_id')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('c.retracted_at', 'is', null)
    .where('c.outcome', '=', 'chosen')
    .where('studio.id', 'is', null)
    .where('c.studio_id', '<>', without ?? ('' as Id<'studio'>))
    .where('f.track', '=', track)
    .where(inYear(year))
    .executeTakeFirstOrThrow()
  return n
}
