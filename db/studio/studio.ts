import { type SqlBool, sql } from 'kysely'
import type { Track } from '../../shared/domain/studio.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { heldPost, nameMatches } from '../people/person-list.ts'
import type { StudioTable } from '../schema.ts'
import { isKnown, recorded, type Stamp, type View } from '../versioned.ts'

export type NewStudio = Omit<
  StudioTable,
  'dissolved_on' | 'dissolution_decision_id' | 'recorded_at' | 'recorded_by' | 'import_id'
>

export async function insertStudio(trx: Writer, studio: NewStudio, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('studio')
    .values({ ...studio, ...recorded(stamp), import_id: stamp.importId ?? null })
    .execute()
}

export function findStudio(read: Reader | Writer, studioId: Id<'studio'>) {
  return read.selectFrom('studio').selectAll().where('id', '=', studioId).executeTakeFirst()
}

/**
 * The membership that names studio `s` on the day: its lead's, else the last lead's, else the first that comes. A
 * studio keeps its name while nobody leads it.
 */
const namingMembership = (view: View) =>
  sql<
    number | null
  >`(SELECT l.row_id FROM studio_membership l WHERE l.studio_id = s.id AND l.role = 'lead' AND ${isKnown('l', view.knownAt)}
    ORDER BY l.from_on <= ${view.asOf} DESC, iif(l.from_on <= ${view.asOf}, -julianday(l.from_on), julianday(l.from_on)), l.row_id LIMIT 1)`

/** The first day without studio `s`, as far as its dissolution was decided at the instant. */
const dissolvedOn = (view: View) =>
  sql<Day | null>`iif(EXISTS (SELECT 1 FROM decision WHERE decision.id = s.dissolution_decision_id AND decision.decided_at > ${view.knownAt}), NULL, s.dissolved_on)`

/** Studios with the membership that names them and the school its holder is at on the day. */
const heads = (read: Reader | Writer, view: View) =>
  read
    .selectFrom('studio as s')
    .leftJoin('studio_membership as l', (join) => join.on('l.row_id', '=', namingMembership(view)))
    .leftJoin('person as lead', 'lead.id', 'l.person_id')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPost('lead', view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .where('s.recorded_at', '<=', view.knownAt)

const headColumns = (view: View) =>
  [
    's.id',
    's.track',
    's.subject',
    's.name',
    's.from_on',
    's.to_on',
    's.document_number',
    dissolvedOn(view).as('dissolved_on'),
    'lead.id as lead_id',
    'lead.name as lead_name',
    'l.from_on as lead_from',
    'l.to_on as lead_to',
    'school.id as school_id',
    'school.name as school_name',
  ] as const

export interface StudioFilter {
  /** Part of the lead's name, or the beginning of its pinyin or initials. */
  q: string
  track?: Track | undefined
  /** Also studios that do not live on the day. */
  all: boolean
  /** Only these; for the scope of a lead. */
  within?: readonly Id<'studio'>[] | undefined
}

function matching(read: Reader, filter: StudioFilter, view: View) {
  let query = heads(read, view)
  if (!filter.all)
    query = query
      .where('s.from_on', '<=', view.asOf)
      .where('s.to_on', '>=', view.asOf)
      .where(sql<SqlBool>`ifnull(${dissolvedOn(view)} > ${view.asOf}, TRUE)`)
  if (filter.track) query = query.where('s.track', '=', filter.track)
  if (filter.within) query = query.where(isAmong('s.id', filter.within))
  if (filter.q.trim()) query = query.where(nameMatches('lead', filter.q))
  return query
}

/** One page of studios, by track and lead. */
export async function listStudios(
  read: Reader,
  filter: StudioFilter,
  view: View,
  page: { offset: number; limit: number },
) {
  const { n: total } = await matching(read, filter, view)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const rows = await matching(read, filter, view)
    .select(headColumns(view))
    .orderBy('s.track')
    .orderBy('lead.pinyin')
    .orderBy('s.from_on')
    .orderBy('s.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return { total, rows }
}

export type StudioHead = Awaited<ReturnType<typeof listStudios>>['rows'][number]

/** These studios as `listStudios` gives them; all of them where no ids are given. */
export function studioHeads(
  read: Reader | Writer,
  view: View,
  studioIds?: readonly Id<'studio'>[],
): Promise<StudioHead[]> {
  const query = heads(read, view).select(headColumns(view))
  return (studioIds ? query.where(isAmong('s.id', studioIds)) : query).execute()
}

/** The names of these people; an id nobody has is left out. */
export async function namesOf(
  read: Reader | Writer,
  personIds: readonly Id<'person'>[],
): Promise<Map<Id<'person'>, string>> {
  const rows = await read
    .selectFrom('person')
    .select(['id', 'name'])
    .where(isAmong('id', personIds))
    .execute()
  return new Map(rows.map((r) => [r.id, r.name]))
}

/** How many studios of a track were formed in a calendar year. */
export async function studiosFormedIn(read: Reader | Writer, track: Track, year: number): Promise<number> {
  const { n } = await read
    .selectFrom('studio')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('track', '=', track)
    .where(sql<boolean>`substr(from_on, 1, 4) = ${String(year)}`)
    .executeTakeFirstOrThrow()
  return n
}
