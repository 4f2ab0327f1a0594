import { sql } from 'kysely'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'

/** The newest name each of these ids is known under: a person, a school, or what a record calls itself. */
export async function namesBehind(
  handle: Reader | Writer,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const among = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, name FROM person WHERE id IN ${among}
    UNION ALL SELECT id, name FROM school WHERE id IN ${among}
    UNION ALL SELECT id, topic FROM (SELECT id, topic FROM activity WHERE id IN ${among} ORDER BY row_id)
    UNION ALL SELECT id, title FROM (SELECT id, title FROM output WHERE id IN ${among} ORDER BY row_id)
    UNION ALL SELECT id, name FROM (SELECT id, name FROM evidence WHERE id IN ${among} ORDER BY row_id)
    UNION ALL SELECT id, title FROM (SELECT id, title FROM studio_document WHERE id IN ${among} AND title IS NOT NULL ORDER BY row_id)
    UNION ALL SELECT m.id, p.name FROM studio_membership m JOIN person p ON p.id = m.person_id
      WHERE m.id IN ${among} AND m.retracted_at IS NULL
    UNION ALL SELECT a.id, p.name FROM assessment a JOIN person p ON p.id = a.person_id
      WHERE a.id IN ${among} AND a.retracted_at IS NULL
    UNION ALL SELECT id, purpose FROM (SELECT id, purpose FROM spending WHERE id IN ${among} ORDER BY row_id)
  `.execute(handle)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Everybody who was ever in a studio, by name. */
export function studioPeople(handle: Reader | Writer, studioId: Id<'studio'>) {
  return handle
    .selectFrom('studio_membership as m')
    .innerJoin('person', 'person.id', 'm.person_id')
    .select(['person.id', 'person.name', 'person.pinyin'])
    .distinct()
    .where('m.studio_id', '=', studioId)
    .where('m.retracted_at', 'is', null)
    .orderBy('person.pinyin')
    .orderBy('person.id')
    .execute()
}

/** Every school, by name. */
export const schoolNames = (handle: Reader | Writer) =>
  handle.selectFrom('school').select(['id', 'name']).orderBy('pinyin').orderBy('id').execute()
