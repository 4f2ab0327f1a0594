import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import type { GardenerCardTable } from '../schema.ts'
import { isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

/** What a card says, without the marks of its version. */
export type CardFacts = Omit<
  GardenerCardTable,
  'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by' | 'import_id'
>

export async function insertCard(trx: Writer, facts: CardFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('gardener_card')
    .values({ ...facts, ...recorded(stamp), import_id: stamp.importId ?? null })
    .execute()
}

export async function retractCard(trx: Writer, rowId: number, stamp: Stamp): Promise<void> {
  await trx.updateTable('gardener_card').set(retracted(stamp)).where('row_id', '=', rowId).execute()
}

export function currentCard(trx: Writer, id: Id<'gardener_card'>) {
  return trx
    .selectFrom('gardener_card')
    .selectAll()
    .where('id', '=', id)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
}

/** 园丁 cards granted by the day, of these people or of everybody, newest first. */
export function cardsGranted(
  read: Reader | Writer,
  personIds: readonly Id<'person'>[] | undefined,
  view: View,
) {
  const query = read
    .selectFrom('gardener_card as c')
    .innerJoin('person', 'person.id', 'c.person_id')
    .selectAll('c')
    .select('person.name')
    .where('c.given_on', '<=', view.asOf)
    .where(isKnown('c', view.knownAt))
  return (personIds ? query.where(isAmong('c.person_id', personIds)) : query)
    .orderBy('c.given_on', 'desc')
    .orderBy('person.pinyin')
    .execute()
}
