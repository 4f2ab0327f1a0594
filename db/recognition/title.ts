import type { Level, TitleKind } from '../../shared/domain/title.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { heldPost, nameMatches } from '../people/person-list.ts'
import type { TitleTable } from '../schema.ts'
import { holds, isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

/** What a title says, without the marks of its version. */
export type TitleFacts = Omit<
  TitleTable,
  'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by' | 'import_id'
>

export interface TitleFilter {
  q: string
  level?: Level | undefined
  kind?: TitleKind | undefined
  personId?: Id<'person'> | undefined
  titleId?: Id<'title'> | undefined
  /** Also titles that no longer hold, or do not hold yet, on the day. */
  ended: boolean
  /** Only these persons; for the scope of a lead. */
  within?: readonly Id<'person'>[] | undefined
}

function matching(read: Reader, filter: TitleFilter, view: View) {
  let query = read
    .selectFrom('title')
    .innerJoin('person', 'person.id', 'title.person_id')
    .where(filter.ended ? isKnown('title', view.knownAt) : holds('title', view))
  if (filter.q.trim()) query = query.where(nameMatches('person', filter.q))
  if (filter.level) query = query.where('title.level', '=', filter.level)
  if (filter.kind) query = query.where('title.kind', '=', filter.kind)
  if (filter.personId) query = query.where('title.person_id', '=', filter.personId)
  if (filter.titleId) query = query.where('title.id', '=', filter.titleId)
  if (filter.within) query = query.where(isAmong('title.person_id', filter.within))
  return query
}

/** One page of titles with their holders and the schools they are at on the day, by name. */
export async function listTitles(
  read: Reader,
  filter: TitleFilter,
  view: View,
  page: { offset: number; limit: number },
) {
  const { n: total } = await matching(read, filter, view)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const rows = await matching(read, filter, view)
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPost('person', view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .select([
      'title.id',
      'title.person_id',
      'person.name as person_name',
      'school.id as school_id',
      'school.name as school_name',
      'title.level',
      'title.kind',
      'title.from_on',
      'title.to_on',
      'title.basis',
      'title.document_number',
      'title.end_reason',
      'title.recorded_at',
    ])
    .orderBy('person.pinyin')
    .orderBy('title.person_id')
    .orderBy('title.from_on')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return { total, rows }
}

export function currentTitle(trx: Writer, titleId: Id<'title'>) {
  return trx
    .selectFrom('title')
    .selectAll()
    .where('id', '=', titleId)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
}

/** The titles of one kind and level that a person has on record. */
export function standingTitles(trx: Writer, personId: Id<'person'>, level: Level, kind: TitleKind) {
  return trx
    .selectFrom('title')
    .select(['id', 'from_on', 'to_on'])
    .where('person_id', '=', personId)
    .where('level', '=', level)
    .where('kind', '=', kind)
    .where('retracted_at', 'is', null)
    .execute()
}

export async function insertTitle(trx: Writer, facts: TitleFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('title')
    .values({ ...facts, ...recorded(stamp), import_id: stamp.importId ?? null })
    .execute()
}

/** Retracts the current version of a title and, where `next` is given, records that instead. */
export async function replaceTitle(
  trx: Writer,
  rowId: number,
  next: TitleFacts | null,
  stamp: Stamp,
): Promise<void> {
  await trx.updateTable('title').set(retracted(stamp)).where('row_id', '=', rowId).execute()
  if (next) await insertTitle(trx, next, stamp)
}
