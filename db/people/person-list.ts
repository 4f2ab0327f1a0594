import { type Expression, type SqlBool, sql } from 'kysely'
import type { PostKind } from '../../shared/domain/people.ts'
import type { TitleKind } from '../../shared/domain/title.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { holds, type View } from '../versioned.ts'

export interface PersonFilter {
  /** Part of a name, or the beginning of its pinyin or initials. */
  q: string
  schoolId?: Id<'school'> | undefined
  postKind?: PostKind | undefined
  titleKind?: TitleKind | undefined
  /** Only these persons; for the scope of a lead. */
  within?: readonly Id<'person'>[] | undefined
}

export type PersonOrder = 'pinyin' | 'strokes' | 'school'

/** Text for LIKE with its own signs taken literally; goes with `ESCAPE '\'`. */
export const likeText = (q: string): string => q.replace(/[\\%_]/g, (c) => `\\${c}`)

/**
 * Matches a name key column set (`name`, `pinyin`, `initials`) of a table or alias against what was typed. Letters match
 * from the beginning; with `inside` anywhere, for names that all begin with the county's.
 */
export function nameMatches(table: string, q: string, { inside = false } = {}): Expression<SqlBool> {
  const typed = likeText(q.trim().toLowerCase().replace(/\s+/g, ''))
  const letters = `${inside ? '%' : ''}${typed}%`
  const col = (name: string) => sql.ref(`${table}.${name}`)
  return sql<SqlBool>`(${col('name')} LIKE ${`%${typed}%`} ESCAPE '\\' OR replace(${col('pinyin')}, ' ', '') LIKE ${letters} ESCAPE '\\' OR ${col('initials')} LIKE ${letters} ESCAPE '\\')`
}

/** The row of the post that a person (a table or alias) holds, the newest where there are several. */
export const heldPost = (person: string, view: View) =>
  sql<
    number | null
  >`(SELECT post.row_id FROM post WHERE post.person_id = ${sql.ref(`${person}.id`)} AND ${holds('post', view)} ORDER BY post.from_on DESC, post.row_id DESC LIMIT 1)`

/** Not somebody kept twice: whoever is known as another is found under the other. */
export const isNoAlias = (table: string) =>
  sql<SqlBool>`NOT EXISTS (SELECT 1 FROM person_alias WHERE person_alias.person_id = ${sql.ref(`${table}.id`)})`

function matching(read: Reader, filter: PersonFilter, view: View) {
  let query = read.selectFrom('person as p').where(isNoAlias('p'))
  if (filter.q.trim()) query = query.where(nameMatches('p', filter.q))
  if (filter.within) query = query.where('p.id', 'in', [...filter.within])
  if (filter.schoolId || filter.postKind) {
    const { schoolId, postKind } = filter
    query = query.where((eb) => {
      let posts = eb
        .selectFrom('post')
        .select('post.row_id')
        .whereRef('post.person_id', '=', 'p.id')
        .where(holds('post', view))
      if (schoolId) posts = posts.where('post.school_id', '=', schoolId)
      if (postKind) posts = posts.where('post.kind', '=', postKind)
      return eb.exists(posts)
    })
  }
  if (filter.titleKind) {
    const { titleKind } = filter
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('title')
          .select('title.row_id')
          .whereRef('title.person_id', '=', 'p.id')
          .where('title.kind', '=', titleKind)
          .where(holds('title', view)),
      ),
    )
  }
  return query
}

export async function countPeople(read: Reader, filter: PersonFilter, view: View): Promise<number> {
  const row = await matching(read, filter, view)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

/** One page of persons with the post and school they hold on the day. */
export function listPeople(
  read: Reader,
  filter: PersonFilter,
  view: View,
  order: PersonOrder,
  page: { offset: number; limit: number },
) {
  let query = matching(read, filter, view)
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPost('p', view)))
    .leftJoin('school as s', 's.id', 'held.school_id')
    .select([
      'p.id',
      'p.name',
      'p.sex',
      'p.birth',
      'p.subject',
      'p.professional_title',
      'held.kind as post_kind',
      'held.duty',
      'held.front_line',
      's.id as school_id',
      's.name as school_name',
    ])
  if (order === 'school') query = query.orderBy('s.pinyin')
  query = query.orderBy(order === 'strokes' ? 'p.strokes' : 'p.pinyin').orderBy('p.id')
  return query.offset(page.offset).limit(page.limit).execute()
}

/** The titles these persons hold on the day. */
export function titlesHeld(read: Reader | Writer, personIds: readonly Id<'person'>[], view: View) {
  return read
    .selectFrom('title')
    .select(['person_id', 'level', 'kind', 'from_on'])
    .where('person_id', 'in', [...personIds])
    .where(holds('title', view))
    .orderBy('from_on')
    .execute()
}

/** Name and school of these persons on the day, in pinyin order. */
export function peopleWithSchool(read: Reader | Writer, personIds: readonly Id<'person'>[], view: View) {
  return read
    .selectFrom('person')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPost('person', view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .select(['person.id', 'person.name', 'person.pinyin', 'person.initials', 'school.name as school'])
    .where(isAmong('person.id', personIds))
    .orderBy('person.pinyin')
    .orderBy('person.id')
    .execute()
}
