import type { RewardSource } from '../../shared/domain/reward.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import type { AwardTable, RewardPaymentTable, RewardRulingTable } from '../schema.ts'
import { isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

type Marks = 'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by'
export type AwardFacts = Omit<AwardTable, Marks | 'import_id'>
export type PaymentFacts = Omit<RewardPaymentTable, Marks>
export type RulingFacts = Omit<RewardRulingTable, Marks>

/** The people rewards are about: everybody, or these. */
export type Among = readonly Id<'person'>[] | null

/** Honours with money, beside titles and 园丁 cards, given by the day, oldest first. */
export function awardsOf(read: Reader | Writer, among: Among, view: View) {
  let query = read
    .selectFrom('award')
    .selectAll()
    .where('awarded_on', '<=', view.asOf)
    .where(isKnown('award', view.knownAt))
  if (among) query = query.where(isAmong('person_id', among))
  return query.orderBy('awarded_on').orderBy('row_id').execute()
}

/** Every title of these people granted by the day, at any level, oldest first. */
export function rewardedTitles(read: Reader | Writer, among: Among, view: View) {
  let query = read
    .selectFrom('title')
    .selectAll()
    .where('from_on', '<=', view.asOf)
    .where(isKnown('title', view.knownAt))
  if (among) query = query.where(isAmong('person_id', among))
  return query.orderBy('from_on').orderBy('row_id').execute()
}

/** What was paid to these people by the day. */
export function paymentsOf(read: Reader | Writer, among: Among, view: View) {
  let query = read
    .selectFrom('reward_payment')
    .selectAll()
    .where('paid_on', '<=', view.asOf)
    .where(isKnown('reward_payment', view.knownAt))
  if (among) query = query.where(isAmong('person_id', among))
  return query.orderBy('paid_on').orderBy('row_id').execute()
}

/** What was decided about these people's rewards by the day. */
export function rulingsOf(read: Reader | Writer, among: Among, view: View) {
  let query = read
    .selectFrom('reward_ruling')
    .selectAll()
    .where('decided_on', '<=', view.asOf)
    .where(isKnown('reward_ruling', view.knownAt))
  if (among) query = query.where(isAmong('person_id', among))
  return query.orderBy('decided_on').execute()
}

/** Who holds a title or an award; undefined where there is none. */
export async function ownerOf(
  read: Reader | Writer,
  { kind, id }: { kind: RewardSource; id: string },
): Promise<Id<'person'> | undefined> {
  const row = await read
    .selectFrom(kind === 'card' ? 'gardener_card' : kind)
    .select('person_id')
    .where('id', '=', id as never)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
  return row?.person_id
}

export async function insertAward(trx: Writer, facts: AwardFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('award')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}
export async function insertPayment(trx: Writer, facts: PaymentFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('reward_payment')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}
export async function insertRuling(trx: Writer, facts: RulingFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('reward_ruling')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

/** The standing version of an award, a payment or a ruling. */
export function currentOf<T extends 'award' | 'reward_payment' | 'reward_ruling'>(
  trx: Writer,
  table: T,
  id: Id<T>,
) {
  return trx
    .selectFrom(table as 'award')
    .select(['row_id', 'person_id'])
    .where('id', '=', id as Id<'award'>)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
}

export async function retractOf(
  trx: Writer,
  table: 'award' | 'reward_payment' | 'reward_ruling',
  rowId: number,
  stamp: Stamp,
): Promise<void> {
  await trx.updateTable(table).set(retracted(stamp)).where('row_id', '=', rowId).execute()
}

/** Whether the same honour stands on record for that day. */
export async function hasAward(
  trx: Writer,
  { person_id, level, name, awarded_on }: AwardFacts,
): Promise<boolean> {
  const row = await trx
    .selectFrom('award')
    .select('row_id')
    .where('person_id', '=', person_id)
    .where('level', '=', level)
    .where('name', '=', name)
    .where('awarded_on', '=', awarded_on)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
