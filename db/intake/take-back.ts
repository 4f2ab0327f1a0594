import { type Insertable, sql } from 'kysely'
import { compareDays, type Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Writer } from '../open.ts'
import type { PersonTable, PostTable, SchoolProfileTable } from '../schema.ts'
import { recorded, retracted, type Stamp } from '../versioned.ts'
import { insertRows, readChange } from './write-rows.ts'

/** What taking an import back did. */
export interface TakenBack {
  /** Persons and schools that only the import knew, gone with everything said of them. */
  removed: number
  /** Records that say again what they said before. */
  restored: number
  /** Whose posts changed, and since when, so that what followed from them can be weighed again. */
  moves: { personId: Id<'person'>; fromOn: Day }[]
}

/**
 * Takes back everything an import brought. Records that stood before it say again what they said, as versions of
 * their own: what was known in between stays known. Persons and schools that came with it are removed; nothing may
 * depend on them by then.
 */
export async function takeBack(trx: Writer, importId: Id<'import'>, stamp: Stamp): Promise<TakenBack> {
  const changes = await trx
    .selectFrom('import_change')
    .selectAll()
    .where('import_id', '=', importId)
    .execute()
  const moves: TakenBack['moves'] = []
  for (const { subject, subject_id, before, after } of changes) {
    if (subject === 'person')
      await trx
        .updateTable('person')
        .set({ ...readChange<Partial<PersonTable>>(before), changed_at: stamp.at })
        .where('id', '=', subject_id as Id<'person'>)
        .execute()
    else if (subject === 'posts') {
      const personId = subject_id as Id<'person'>
      const fromOn = await restorePosts(trx, readChange(before), readChange(after), stamp)
      if (fromOn) moves.push({ personId, fromOn })
    } else if (subject === 'school')
      await restoreSchool(trx, subject_id as Id<'school'>, readChange(before), readChange(after))
    else if (subject === 'profiles')
      await restoreProfiles(trx, subject_id as Id<'school'>, readChange(before), stamp)
  }
  return { removed: await removeNew(trx, importId), restored: changes.length, moves }
}

async function restorePosts(
  trx: Writer,
  before: Insertable<PostTable>[],
  after: readonly Id<'post'>[],
  stamp: Stamp,
): Promise<Day | undefined> {
  const current = trx
    .updateTable('post')
    .where('id', 'in', [...after])
    .where('retracted_at', 'is', null)
  const brought = await current.set(retracted(stamp)).returning('from_on').execute()
  await insertRows(
    trx,
    'post',
    before.map((facts) => ({ ...facts, ...recorded(stamp) })),
  )
  return brought
    .map((p) => p.from_on)
    .sort(compareDays)
    .at(-1)
}

async function restoreSchool(
  trx: Writer,
  schoolId: Id<'school'>,
  before: { code: string | null; town: string | null },
  after: { aliases: string[] },
): Promise<void> {
  await trx.updateTable('school').set(before).where('id', '=', schoolId).execute()
  if (after.aliases.length === 0) return
  await trx
    .deleteFrom('school_alias')
    .where('school_id', '=', schoolId)
    .where('alias', 'in', after.aliases)
    .execute()
}

async function restoreProfiles(
  trx: Writer,
  schoolId: Id<'school'>,
  before: (Insertable<SchoolProfileTable> & { row_id: number })[],
  stamp: Stamp,
): Promise<void> {
  await trx
    .updateTable('school_profile')
    .set(retracted(stamp))
    .where('school_id', '=', schoolId)
    .where('retracted_at', 'is', null)
    .execute()
  await insertRows(
    trx,
    'school_profile',
    before.map(({ row_id, ...facts }) => ({ ...facts, ...recorded(stamp) })),
  )
}

async function removeNew(trx: Writer, importId: Id<'import'>): Promise<number> {
  const people = trx.selectFrom('person').select('id').where('import_id', '=', importId)
  const schools = trx.selectFrom('school').select('id').where('import_id', '=', importId)
  await trx.deleteFrom('post').where('person_id', 'in', people).execute()
  // versions of others' posts that are known no more keep the name of a school that is no more
  await trx
    .updateTable('post')
    .set({
      unit: sql<string>`(SELECT name FROM school WHERE school.id = post.school_id)`,
      school_id: null,
    })
    .where('school_id', 'in', schools)
    .execute()
  await trx.deleteFrom('school_profile').where('school_id', 'in', schools).execute()
  await trx.deleteFrom('school_alias').where('school_id', 'in', schools).execute()
  const persons = await trx.deleteFrom('person').where('import_id', '=', importId).executeTakeFirst()
  const units = await trx.deleteFrom('school').where('import_id', '=', importId).executeTakeFirst()
  return Number(persons.numDeletedRows + units.numDeletedRows)
}
