import { type ExpressionBuilder, sql } from 'kysely'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type { Schema } from '../schema.ts'
import { holds, isKnown, recorded, type Stamp, type View } from '../versioned.ts'
import { likeText, nameMatches } from './person-list.ts'

/** One school with every profile known at the instant, oldest first. */
export async function findSchool(read: Reader, schoolId: Id<'school'>, view: View) {
  const school = await read
    .selectFrom('school')
    .select((eb) => ['id', 'name', peopleThere(eb, view)])
    .where('id', '=', schoolId)
    .executeTakeFirst()
  if (!school) return undefined
  const profiles = await read
    .selectFrom('school_profile')
    .select(['kind', 'area', 'weak', 'from_on', 'to_on', 'recorded_at'])
    .where('school_id', '=', schoolId)
    .where(isKnown('school_profile', view.knownAt))
    .orderBy('from_on')
    .execute()
  return { ...school, profiles }
}

/** How many people hold a post at the school of the query on the day. */
const peopleThere = (eb: ExpressionBuilder<Schema, 'school'>, view: View) =>
  eb
    .selectFrom('post')
    .select(sql<number>`count(DISTINCT post.person_id)`.as('n'))
    .whereRef('post.school_id', '=', 'school.id')
    .where(holds('post', view))
    .as('people')

/** A school by a part of its name or of another name it goes by, or by letters of its pinyin. */
export const schoolMatches = (q: string) =>
  sql<boolean>`(${nameMatches('school', q, { inside: true })} OR EXISTS (SELECT 1 FROM school_alias WHERE school_alias.school_id = school.id AND school_alias.alias LIKE ${`%${likeText(q.trim())}%`} ESCAPE '\\'))`

const matching = (read: Reader, q: string) => {
  const query = read.selectFrom('school')
  return q.trim() ? query.where(schoolMatches(q)) : query
}

/** One page of schools with what they are on the day and how many people hold a post there. */
export async function listSchools(
  read: Reader,
  q: string,
  view: View,
  page: { offset: number; limit: number },
) {
  const { n: total } = await matching(read, q)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const rows = await matching(read, q)
    .leftJoin('school_profile as profile', (join) =>
      join.onRef('profile.school_id', '=', 'school.id').on(holds('profile', view)),
    )
    .select((eb) => [
      'school.id',
      'school.name',
      'profile.kind',
      'profile.area',
      'profile.weak',
      peopleThere(eb, view),
    ])
    .orderBy('school.pinyin')
    .orderBy('school.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return { total, rows }
}

export function aliasesOf(read: Reader, schoolIds: readonly Id<'school'>[]) {
  return read
    .selectFrom('school_alias')
    .selectAll()
    .where('school_id', 'in', [...schoolIds])
    .execute()
}

export interface NameKeys {
  pinyin: string
  initials: string
  strokes: string
}

export interface NewSchool {
  id: Id<'school'>
  name: string
  keys: NameKeys
  aliases: readonly string[]
  code?: string | null
  town?: string | null
}

export async function insertSchool(trx: Writer, school: NewSchool, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('school')
    .values({
      id: school.id,
      name: school.name,
      ...school.keys,
      code: school.code ?? null,
      town: school.town ?? null,
      ...recorded(stamp),
      import_id: stamp.importId ?? null,
    })
    .execute()
  for (const alias of school.aliases)
    await trx.insertInto('school_alias').values({ school_id: school.id, alias }).execute()
}

export async function knowsSchool(handle: Reader | Writer, id: Id<'school'>): Promise<boolean> {
  const found = await handle.selectFrom('school').select('id').where('id', '=', id).executeTakeFirst()
  return found !== undefined
}
