import type { Insertable, Updateable } from 'kysely'
import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Writer } from '../open.ts'
import type { PersonTable, PostTable } from '../schema.ts'
import { retracted, type Stamp } from '../versioned.ts'
import { insertRows } from './write-rows.ts'

export const insertPeople = (trx: Writer, rows: readonly Insertable<PersonTable>[]) =>
  insertRows(trx, 'person', rows)

export async function changePerson(
  trx: Writer,
  personId: Id<'person'>,
  columns: Updateable<PersonTable>,
): Promise<void> {
  await trx.updateTable('person').set(columns).where('id', '=', personId).execute()
}

export const insertPosts = (trx: Writer, rows: readonly Insertable<PostTable>[]) =>
  insertRows(trx, 'post', rows)

/** Ends what was known: these versions stand no more. */
export async function retractPosts(trx: Writer, rowIds: readonly number[], stamp: Stamp): Promise<void> {
  if (rowIds.length === 0) return
  await trx.updateTable('post').set(retracted(stamp)).where(isAmong('row_id', rowIds)).execute()
}
