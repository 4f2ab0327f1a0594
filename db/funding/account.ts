import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import type { AllocationTable, SpendingTable } from '../schema.ts'
import { isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

type Marks = 'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by' | 'import_id'
export type AllocationFacts = Omit<AllocationTable, Marks>
export type SpendingFacts = Omit<SpendingTable, Marks>

/** What these studios were given by the day, oldest first. */
export function allocationsOf(read: Reader | Writer, studioIds: readonly Id<'studio'>[], view: View) {
  return read
    .selectFrom('allocation')
    .selectAll()
    .where(isAmong('studio_id', studioIds))
    .where('paid_on', '<=', view.asOf)
    .where(isKnown('allocation', view.knownAt))
    .orderBy('paid_on')
    .orderBy('row_id')
    .execute()
}

/** What these studios spent by the day, oldest first. */
export function spendingsOf(read: Reader | Writer, studioIds: readonly Id<'studio'>[], view: View) {
  return read
    .selectFrom('spending as s')
    .leftJoin('activity', (join) =>
      join.onRef('activity.id', '=', 's.activity_id').on(isKnown('activity', view.knownAt)),
    )
    .selectAll('s')
    .select('activity.topic as activity_topic')
    .where(isAmong('s.studio_id', studioIds))
    .where('s.spent_on', '<=', view.asOf)
    .where(isKnown('s', view.knownAt))
    .orderBy('s.spent_on')
    .orderBy('s.row_id')
    .execute()
}

export async function insertAllocation(trx: Writer, facts: AllocationFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('allocation')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

export async function insertSpending(trx: Writer, facts: SpendingFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('spending')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

export function currentAllocation(trx: Writer, allocationId: Id<'allocation'>) {
  return trx
    .selectFrom('allocation')
    .selectAll()
    .where('id', '=', allocationId)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
}

export function currentSpending(trx: Writer, spendingId: Id<'spending'>) {
  return trx
    .selectFrom('spending')
    .selectAll()
    .where('id', '=', spendingId)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
}

export async function retractAllocation(trx: Writer, rowId: number, stamp: Stamp): Promise<void> {
  await trx.updateTable('allocation').set(retracted(stamp)).where('row_id', '=', rowId).execute()
}

export async function retractSpending(trx: Writer, rowId: number, stamp: Stamp): Promise<void> {
  await trx.updateTable('spending').set(retracted(stamp)).where('row_id', '=', rowId).execute()
}
