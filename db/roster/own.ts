import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { OwnColumn, OwnFilter, OwnGrouping } from '../../shared/domain/own-layout.ts'
import type { RosterOrder } from '../../shared/domain/roster.ts'
import { countyTitleKinds, titleKinds } from '../../shared/domain/title.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type { RosterLayoutTable } from '../schema.ts'
import { lastLead } from '../studio/lead-name.ts'
import { holds, isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'
import { heldPostRow, listedColumns } from './listed-person.ts'

/** What an own roster asks for. */
export interface OwnQuery {
  columns: readonly OwnColumn[]
  filter: OwnFilter
  groupBy: OwnGrouping | null
  order: RosterOrder
}

/** What titles, cohorts, studios and assessments add to a person's row: JSON, only where a column needs it. */
const additions: Readonly<Partial<Record<OwnColumn, (view: View) => RawBuilder<string | null>>>> = {
  titles: (view) =>
    sql`(SELECT json_group_array(json_array(level, kind, from_on)) FROM (SELECT level, kind, from_on FROM title WHERE title.person_id = person.id AND ${holds('title', view)} ORDER BY from_on DESC))`,
  titleFrom: (view) =>
    sql`(SELECT max(from_on) FROM title WHERE title.person_id = person.id AND ${holds('title', view)})`,
  cohort: (view) =>
    sql`(SELECT json_group_array(json_array(programme, name)) FROM (SELECT cohort.programme, cohort.name FROM enrolment e JOIN cohort ON cohort.id = e.cohort_id WHERE e.person_id = person.id AND ${holds('e', view)} ORDER BY e.from_on))`,
  enrolledOn: (view) =>
    sql`(SELECT min(e.from_on) FROM enrolment e WHERE e.person_id = person.id AND ${holds('e', view)})`,
  studio: (view) =>
    sql`(SELECT json_group_array(json_array(track, lead)) FROM (SELECT studio.track, ${lastLead('m.studio_id')} AS lead FROM studio_membership m JOIN studio ON studio.id = m.studio_id WHERE m.person_id = person.id AND ${holds('m', view)} ORDER BY m.from_on))`,
  studioRole: (view) =>
    sql`(SELECT json_group_array(role) FROM (SELECT m.role FROM studio_membership m WHERE m.person_id = person.id AND ${holds('m', view)} ORDER BY m.from_on))`,
  joinedOn: (view) =>
    sql`(SELECT min(m.from_on) FROM studio_membership m WHERE m.person_id = person.id AND ${holds('m', view)})`,
  appraisals: (view) =>
    sql`(SELECT json_group_array(json_array(year, grade)) FROM (SELECT year, grade FROM appraisal WHERE appraisal.person_id = person.id AND ${isKnown('appraisal', view.knownAt)} AND coalesce(closed_on, year || '-12-31') <= ${view.asOf} ORDER BY year DESC LIMIT 3))`,
  grades: (view) =>
    sql`(SELECT json_group_array(json_array(subject_kind, year, grade)) FROM (SELECT subject_kind, year, grade FROM assessment WHERE assessment.person_id = person.id AND kind = 'annual' AND subject_kind <> 'studio' AND assessed_on <= ${view.asOf} AND ${isKnown('assessment', view.knownAt)} ORDER BY assessed_on DESC LIMIT 3))`,
}

/** County titles go before those of city and province, in the order of the list. */
const titleRank = sql.join(
  [...countyTitleKinds, ...titleKinds.filter((kind) => !countyTitleKinds.some((k) => k === kind))].map(
    (kind, rank) => sql`WHEN ${kind} THEN ${String(rank).padStart(2, '0')}`,
  ),
  sql` `,
)

/** What the rows are divided and first put in order by. */
const groupKeys: Readonly<Record<OwnGrouping, (view: View) => RawBuilder<string | null>>> = {
  school: () => sql`school.pinyin || char(9) || school.name`,
  area: () => sql`profile.area`,
  post: () => sql`held.kind`,
  subject: () => sql`person.subject`,
  title: (view) =>
    sql`(SELECT min(CASE kind ${titleRank} END || char(9) || kind) FROM title WHERE title.person_id = person.id AND ${holds('title', view)})`,
  cohort: (view) =>
    sql`(SELECT cohort.programme || char(9) || cohort.name FROM enrolment e JOIN cohort ON cohort.id = e.cohort_id WHERE e.person_id = person.id AND ${holds('e', view)} ORDER BY e.from_on DESC LIMIT 1)`,
  studio: (view) =>
    sql`(SELECT studio.track || char(9) || coalesce(${lastLead('m.studio_id')}, '') FROM studio_membership m JOIN studio ON studio.id = m.studio_id WHERE m.person_id = person.id AND ${holds('m', view)} ORDER BY m.from_on DESC LIMIT 1)`,
}
const noGroup = sql<string | null>`NULL`

function matching(read: Reader | Writer, filter: OwnFilter, view: View) {
  let query = read
    .selectFrom('person')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPostRow(view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .leftJoin('school_profile as profile', (join) =>
      join.onRef('profile.school_id', '=', 'school.id').on(holds('profile', view)),
    )
  if (filter.schoolId) query = query.where('held.school_id', '=', filter.schoolId)
  if (filter.area) query = query.where('profile.area', '=', filter.area)
  if (filter.sex) query = query.where('person.sex', '=', filter.sex)
  if (filter.subject) query = query.where('person.subject', '=', filter.subject)
  if (filter.bornFrom) query = query.where('person.birth', '>=', filter.bornFrom)
  if (filter.bornTo) query = query.where('person.birth', '<=', filter.bornTo)
  if (filter.postKind) query = query.where('held.kind', '=', filter.postKind)
  if (filter.titleKind)
    query = query.where(
      sql<SqlBool>`EXISTS (SELECT 1 FROM title WHERE title.person_id = person.id AND title.kind = ${filter.titleKind} AND ${holds('title', view)})`,
    )
  if (filter.programme || filter.cohortId)
    query = query.where(
      sql<SqlBool>`EXISTS (SELECT 1 FROM enrolment e JOIN cohort ON cohort.id = e.cohort_id WHERE e.person_id = person.id AND ${holds('e', view)} AND cohort.programme = ifnull(${filter.programme ?? null}, cohort.programme) AND cohort.id = ifnull(${filter.cohortId ?? null}, cohort.id))`,
    )
  if (filter.studioId || filter.studioRole)
    query = query.where(
      sql<SqlBool>`EXISTS (SELECT 1 FROM studio_membership m WHERE m.person_id = person.id AND ${holds('m', view)} AND m.studio_id = ifnull(${filter.studioId ?? null}, m.studio_id) AND m.role = ifnull(${filter.studioRole ?? null}, m.role))`,
    )
  return query
}

/** How many people each group holds, in the order of the groups; one group of everybody where there is no grouping. */
export async function ownGroups(read: Reader | Writer, { filter, groupBy }: OwnQuery, view: View) {
  const key = groupBy ? groupKeys[groupBy](view) : noGroup
  return matching(read, filter, view)
    .select((eb) => [key.as('group_key'), eb.fn.countAll<number>().as('people')])
    .groupBy('group_key')
    .orderBy(sql`group_key IS NULL`)
    .orderBy('group_key')
    .execute()
}

/** The people of an own roster, group by group in the order asked for, while they are read. */
export function ownPeople(read: Reader | Writer, { columns, filter, groupBy, order }: OwnQuery, view: View) {
  const added = (column: OwnColumn) => (columns.includes(column) && additions[column]?.(view)) || noGroup
  const key = groupBy ? groupKeys[groupBy](view) : noGroup
  let query = matching(read, filter, view)
    .select(listedColumns)
    .select([
      'person.ethnicity',
      'person.party',
      'person.education',
      'person.graduated_from',
      'person.in_service_since',
      'person.stage',
      'person.staff_number',
      'school.town',
      'profile.area',
      'held.from_on as post_from',
      key.as('group_key'),
      added('titles').as('titles'),
      added('titleFrom').as('title_from'),
      added('cohort').as('cohorts'),
      added('enrolledOn').as('enrolled_on'),
      added('studio').as('studios'),
      added('studioRole').as('studio_roles'),
      added('joinedOn').as('joined_on'),
      added('appraisals').as('appraisals'),
      added('grades').as('grades'),
    ])
  if (groupBy) query = query.orderBy(sql`group_key IS NULL`).orderBy('group_key')
  if (order === 'school') query = query.orderBy(sql`school.pinyin IS NULL`).orderBy('school.pinyin')
  return query.orderBy(order === 'stroke' ? 'person.strokes' : 'person.pinyin').orderBy('person.id')
}

export type OwnPerson = Awaited<ReturnType<ReturnType<typeof ownPeople>['execute']>>[number]

export function listLayouts(read: Reader | Writer) {
  return read
    .selectFrom('roster_layout')
    .selectAll()
    .where('retracted_at', 'is', null)
    .orderBy('name')
    .execute()
}

/** A layout as it is kept now. */
export function findLayout(read: Reader | Writer, id: Id<'roster_layout'>) {
  return read
    .selectFrom('roster_layout')
    .selectAll()
    .where('id', '=', id)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
}

export async function insertLayout(
  trx: Writer,
  layout: Pick<RosterLayoutTable, 'id' | 'name' | 'definition'>,
  stamp: Stamp,
): Promise<void> {
  await trx
    .insertInto('roster_layout')
    .values({ ...layout, ...recorded(stamp) })
    .execute()
}

export async function retractLayout(trx: Writer, id: Id<'roster_layout'>, stamp: Stamp): Promise<void> {
  await trx.updateTable('roster_layout').set(retracted(stamp)).where('id', '=', id).execute()
}
