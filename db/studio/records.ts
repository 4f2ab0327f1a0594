import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { postRecords } from '../people/records.ts'
import { isKnown, type View } from '../versioned.ts'
import { type StudioHead, studioHeads } from './studio.ts'

// Everything the policy looks at about studios, for one, for some or for all of them in the same few statements.

/** Every membership known at the instant, with names; also those that have ended or not begun. */
function memberships(read: Reader | Writer, view: View, studioIds: readonly Id<'studio'>[]) {
  return read
    .selectFrom('studio_membership as m')
    .innerJoin('person', 'person.id', 'm.person_id')
    .selectAll('m')
    .select(['person.name', 'person.pinyin', 'person.subject'])
    .where(isAmong('m.studio_id', studioIds))
    .where(isKnown('m', view.knownAt))
    .orderBy('m.from_on')
    .orderBy('person.pinyin')
    .execute()
}

/** What these people are members of, in whatever studio. */
function memberOf(read: Reader | Writer, view: View, personIds: readonly Id<'person'>[]) {
  return read
    .selectFrom('studio_membership as m')
    .innerJoin('studio', 'studio.id', 'm.studio_id')
    .select(['m.person_id', 'm.studio_id', 'm.role', 'm.from_on', 'm.to_on', 'studio.to_on as studio_to'])
    .where(isAmong('m.person_id', personIds))
    .where(isKnown('m', view.knownAt))
    .execute()
}

export function titleRecords(read: Reader | Writer, view: View, personIds: readonly Id<'person'>[]) {
  return read
    .selectFrom('title')
    .select(['person_id', 'level', 'kind', 'from_on', 'to_on', 'basis'])
    .where(isAmong('person_id', personIds))
    .where(isKnown('title', view.knownAt))
    .orderBy('from_on')
    .execute()
}

function outputRecords(read: Reader | Writer, view: View, personIds: readonly Id<'person'>[]) {
  return read
    .selectFrom('output')
    .selectAll()
    .where(isAmong('person_id', personIds))
    .where('happened_on', '<=', view.asOf)
    .where(isKnown('output', view.knownAt))
    .orderBy('happened_on')
    .execute()
}

/** What is filed, with what the school it is about was that day. */
function documents(read: Reader | Writer, view: View, studioIds: readonly Id<'studio'>[]) {
  return read
    .selectFrom('studio_document as d')
    .leftJoin('school_profile as profile', (join) =>
      join
        .onRef('profile.school_id', '=', 'd.school_id')
        .onRef('profile.from_on', '<=', 'd.filed_on')
        .on((eb) => eb.or([eb('profile.to_on', 'is', null), eb('profile.to_on', '>=', eb.ref('d.filed_on'))]))
        .on(isKnown('profile', view.knownAt)),
    )
    .select([
      'd.studio_id',
      'd.kind',
      'd.person_id',
      'd.school_id',
      'd.management_year',
      'd.filed_on',
      'profile.area',
      'profile.weak',
    ])
    .where(isAmong('d.studio_id', studioIds))
    .where('d.filed_on', '<=', view.asOf)
    .where(isKnown('d', view.knownAt))
    .execute()
}

const dutyKinds = ['training', 'visit', 'forum', 'lecture', 'shadowing'] as const

/** Activities that a yearly duty can rest on, begun by the day. */
function activities(read: Reader | Writer, view: View, studioIds: readonly Id<'studio'>[]) {
  return read
    .selectFrom('activity as a')
    .select([
      'a.row_id',
      'a.studio_id',
      'a.kind',
      'a.from_on',
      'a.to_on',
      'a.half_days',
      'a.host_id',
      'a.visited_school_id',
      'a.problem',
      'a.solution',
    ])
    .where(isAmong('a.studio_id', studioIds))
    .where('a.kind', 'in', dutyKinds)
    .where('a.from_on', '<=', view.asOf)
    .where(isKnown('a', view.knownAt))
    .orderBy('a.from_on')
    .execute()
}

/** Who was at the lectures and visits of these activities. */
function attendances(read: Reader | Writer, activityRowIds: readonly number[]) {
  return read
    .selectFrom('attendance')
    .select(['activity_row_id', 'person_id', 'present'])
    .where(isAmong('activity_row_id', activityRowIds))
    .execute()
}

type Rows<F extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<F>>

export interface PersonRecords {
  posts: Rows<typeof postRecords>
  titles: Rows<typeof titleRecords>
  memberOf: Rows<typeof memberOf>
}

/** Who is, was and will be in a studio, and what is known about them. */
export interface StudioRecords {
  head: StudioHead
  memberships: Rows<typeof memberships>
  person(personId: Id<'person'>): PersonRecords
}

export type MembershipRecord = StudioRecords['memberships'][number]

/** What a studio did and filed. */
export interface DutyRecords extends StudioRecords {
  documents: Rows<typeof documents>
  activities: Rows<typeof activities>
  attendances(activityRowId: number): Rows<typeof attendances>
  outputs(personId: Id<'person'>): Rows<typeof outputRecords>
}

/** Looks rows up by one of their columns. */
function by<Row, Key extends string | number>(rows: readonly Row[], key: (row: Row) => Key) {
  const map = Map.groupBy(rows, key)
  return (k: Key): Row[] => map.get(k) ?? []
}

/** Persons' posts, titles and studios, in three statements. */
export async function personRecords(
  read: Reader | Writer,
  view: View,
  personIds: readonly Id<'person'>[],
): Promise<(personId: Id<'person'>) => PersonRecords> {
  const posts = by(await postRecords(read, view, personIds), (p) => p.person_id)
  const titles = by(await titleRecords(read, view, personIds), (t) => t.person_id)
  const studios = by(await memberOf(read, view, personIds), (m) => m.person_id)
  return (id) => ({ posts: posts(id), titles: titles(id), memberOf: studios(id) })
}

/** Composition records of these studios (all where none are named), by studio; five statements. */
export async function studioRecords(
  read: Reader | Writer,
  view: View,
  studioIds?: readonly Id<'studio'>[],
): Promise<StudioRecords[]> {
  const found = await studioHeads(read, view, studioIds)
  const members = await memberships(
    read,
    view,
    found.map((s) => s.id),
  )
  const person = await personRecords(read, view, [...new Set(members.map((m) => m.person_id))])
  const of = by(members, (m) => m.studio_id)
  return found.map((head) => ({ head, memberships: of(head.id), person }))
}

/** The same with everything done and filed; four statements more. */
export async function dutyRecords(
  read: Reader | Writer,
  view: View,
  studioIds?: readonly Id<'studio'>[],
): Promise<DutyRecords[]> {
  const studios = await studioRecords(read, view, studioIds)
  const ids = studios.map((s) => s.head.id)
  const filed = by(await documents(read, view, ids), (d) => d.studio_id)
  const done = await activities(read, view, ids)
  const doneBy = by(done, (a) => a.studio_id)
  const attended = by(
    await attendances(
      read,
      done.filter((a) => a.kind === 'lecture' || a.kind === 'visit').map((a) => a.row_id),
    ),
    (a) => a.activity_row_id,
  )
  const people = new Set(studios.flatMap((s) => s.memberships.map((m) => m.person_id)))
  const outputs = by(await outputRecords(read, view, [...people]), (o) => o.person_id)
  return studios.map((s) => ({
    ...s,
    documents: filed(s.head.id),
    activities: doneBy(s.head.id),
    attendances: attended,
    outputs,
  }))
}
