import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import type { EntryCheckTable, PledgeTable } from '../schema.ts'
import { holds, isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

type Marks = 'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by'

/** The pledges of a year that these persons had signed by the day. */
export function pledgesOf(
  read: Reader | Writer,
  personIds: readonly Id<'person'>[],
  year: number,
  view: View,
) {
  return read
    .selectFrom('pledge')
    .select(['id', 'row_id', 'person_id', 'signed_on'])
    .where(isAmong('person_id', personIds))
    .where('year', '=', year)
    .where('signed_on', '<=', view.asOf)
    .where(isKnown('pledge', view.knownAt))
    .execute()
}

/** Whether the round of a year has begun: somebody's pledge is on file. */
export async function pledgeRoundBegun(read: Reader | Writer, year: number, view: View): Promise<boolean> {
  const row = await read
    .selectFrom('pledge')
    .select('row_id')
    .where('year', '=', year)
    .where('signed_on', '<=', view.asOf)
    .where(isKnown('pledge', view.knownAt))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertPledge(trx: Writer, facts: Omit<PledgeTable, Marks>, stamp: Stamp) {
  await trx
    .insertInto('pledge')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

/** Takes a pledge back; false where none stands under that id. */
export async function retractPledge(trx: Writer, id: Id<'pledge'>, stamp: Stamp): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('pledge')
    .set(retracted(stamp))
    .where('id', '=', id)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const staff = (read: Reader, view: View) =>
  read
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.person_id')
    .innerJoin('school', 'school.id', 'post.school_id')
    .where(holds('post', view))

/** How many people each school has on the day, and how many of them signed for the year. */
export function pledgesBySchool(read: Reader, year: number, view: View) {
  return staff(read, view)
    .leftJoin('pledge', (join) =>
      join
        .onRef('pledge.person_id', '=', 'post.person_id')
        .on('pledge.year', '=', year)
        .on('pledge.signed_on', '<=', view.asOf)
        .on(isKnown('pledge', view.knownAt)),
    )
    .select(({ fn }) => [
      'school.id',
      'school.name',
      fn.count<number>('post.person_id').distinct().as('people'),
      fn.count<number>('pledge.person_id').distinct().as('signed'),
    ])
    .groupBy('school.id')
    .orderBy('school.pinyin')
    .execute()
}

/** The people of one school on the day with their pledge for the year. */
export function pledgesIn(read: Reader, schoolId: Id<'school'>, year: number, view: View) {
  return staff(read, view)
    .leftJoin('pledge', (join) =>
      join
        .onRef('pledge.person_id', '=', 'post.person_id')
        .on('pledge.year', '=', year)
        .on('pledge.signed_on', '<=', view.asOf)
        .on(isKnown('pledge', view.knownAt)),
    )
    .select(['person.id', 'person.name', 'post.duty', 'pledge.id as pledge_id', 'pledge.signed_on'])
    .where('school.id', '=', schoolId)
    .groupBy('person.id')
    .orderBy('person.pinyin')
    .execute()
}

/** The checks made by the day when these persons were hired, oldest first. */
export function entryChecksOf(read: Reader | Writer, personIds: readonly Id<'person'>[], view: View) {
  return read
    .selectFrom('entry_check')
    .selectAll()
    .where(isAmong('person_id', personIds))
    .where('checked_on', '<=', view.asOf)
    .where(isKnown('entry_check', view.knownAt))
    .orderBy('checked_on')
    .execute()
}

export async function insertEntryCheck(trx: Writer, facts: Omit<EntryCheckTable, Marks>, stamp: Stamp) {
  await trx
    .insertInto('entry_check')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

/** Takes a check back; false where none stands under that id. */
export async function retractEntryCheck(trx: Writer, id: Id<'entry_check'>, stamp: Stamp): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('entry_check')
    .set(retracted(stamp))
    .where('id', '=', id)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Everybody hired since a day, newest first, with the last check made for them. */
export function hiredSince(read: Reader, since: string, view: View) {
  return read
    .selectFrom('person')
    .leftJoin('entry_check as e', (join) =>
      join
        .onRef('e.person_id', '=', 'person.id')
        .on('e.checked_on', '<=', view.asOf)
        .on(isKnown('e', view.knownAt)),
    )
    .select((eb) => [
      'person.id',
      'person.name',
      'person.in_service_since',
      'e.id as check_id',
      'e.checked_on',
      'e.clear',
      'e.document_number',
      eb
        .selectFrom('post')
        .innerJoin('school', 'school.id', 'post.school_id')
        .select('school.name')
        .whereRef('post.person_id', '=', 'person.id')
        .where(holds('post', view))
        .limit(1)
        .as('school'),
    ])
    .where('person.in_service_since', '>=', since)
    .where('person.in_service_since', '<=', view.asOf)
    .orderBy('person.in_service_since', 'desc')
    .orderBy('person.pinyin')
    .execute()
}
