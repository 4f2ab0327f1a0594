import { sql } from 'kysely'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type { AdmissionTable, ListingTable, ObjectionTable, PublicNoticeTable } from '../schema.ts'
import { recorded, retracted, type Stamp } from '../versioned.ts'

type Marks = 'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by'
type Facts<Table> = Omit<Table, Marks>

export function listingOf(read: Reader | Writer, selectionId: Id<'selection'>) {
  return read
    .selectFrom('listing')
    .selectAll()
    .where('selection_id', '=', selectionId)
    .where('retracted_at', 'is', null)
    .orderBy('position')
    .execute()
}

/** Puts a proposed list in place of the one before. */
export async function replaceListing(
  trx: Writer,
  selectionId: Id<'selection'>,
  listing: readonly Facts<ListingTable>[],
  stamp: Stamp,
): Promise<void> {
  await trx
    .updateTable('listing')
    .set(retracted(stamp))
    .where('selection_id', '=', selectionId)
    .where('retracted_at', 'is', null)
    .execute()
  for (const one of listing)
    await trx
      .insertInto('listing')
      .values({ ...one, ...recorded(stamp) })
      .execute()
}

/** Every notice ever given, also those withdrawn, oldest first. */
export function noticesOf(read: Reader | Writer, selectionId: Id<'selection'>) {
  return read
    .selectFrom('public_notice')
    .selectAll()
    .where('selection_id', '=', selectionId)
    .orderBy('row_id')
    .execute()
}

/** Withdraws the notice that stands and, where one is given, puts that up instead. */
export async function replaceNotice(
  trx: Writer,
  selectionId: Id<'selection'>,
  notice: Facts<PublicNoticeTable> | null,
  stamp: Stamp,
): Promise<void> {
  await trx
    .updateTable('public_notice')
    .set(retracted(stamp))
    .where('selection_id', '=', selectionId)
    .where('retracted_at', 'is', null)
    .execute()
  if (notice)
    await trx
      .insertInto('public_notice')
      .values({ ...notice, ...recorded(stamp) })
      .execute()
}

export function objectionsOf(read: Reader | Writer, selectionId: Id<'selection'>) {
  return read
    .selectFrom('objection')
    .selectAll()
    .where('selection_id', '=', selectionId)
    .where('retracted_at', 'is', null)
    .orderBy('received_on')
    .orderBy('row_id')
    .execute()
}

export function currentObjection(trx: Writer, id: Id<'objection'>) {
  return trx
    .selectFrom('objection')
    .selectAll()
    .where('id', '=', id)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
}

export async function insertObjection(
  trx: Writer,
  facts: Facts<ObjectionTable>,
  stamp: Stamp,
): Promise<void> {
  await trx
    .insertInto('objection')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

export async function replaceObjection(
  trx: Writer,
  rowId: number,
  next: Facts<ObjectionTable>,
  stamp: Stamp,
): Promise<void> {
  await trx.updateTable('objection').set(retracted(stamp)).where('row_id', '=', rowId).execute()
  await insertObjection(trx, next, stamp)
}

export async function insertAdmission(
  trx: Writer,
  facts: Omit<AdmissionTable, 'recorded_at' | 'recorded_by'>,
  stamp: Stamp,
): Promise<void> {
  await trx
    .insertInto('admission')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

/** What confirmed applications brought, with the decision of each and the certificate of its title. */
export function admissionsOf(read: Reader | Writer, selectionId: Id<'selection'>) {
  return read
    .selectFrom('admission as m')
    .innerJoin('decision as d', 'd.id', 'm.decision_id')
    .selectAll('m')
    .select([
      'd.effective_on',
      'd.document_number',
      'd.reversed_by_id',
      sql<
        string | null
      >`(SELECT c.number FROM certificate c WHERE c.subject_id = m.title_id AND c.retracted_at IS NULL ORDER BY c.row_id DESC LIMIT 1)`.as(
        'certificate_number',
      ),
    ])
    .where('m.selection_id', '=', selectionId)
    .orderBy('m.recorded_at')
    .execute()
}
