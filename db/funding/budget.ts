import { type Day, dayOf, minDay } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type { AppropriationTable, TrainingExpenseTable } from '../schema.ts'
import { isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

type Marks = 'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by'
export type AppropriationFacts = Omit<AppropriationTable, Marks>
export type ExpenseFacts = Omit<TrainingExpenseTable, Marks>

/** What the county's budget of a year holds by the day, oldest first. */
export function appropriationsOf(read: Reader | Writer, year: number, view: View) {
  return read
    .selectFrom('appropriation')
    .selectAll()
    .where('year', '=', year)
    .where('set_on', '<=', view.asOf)
    .where(isKnown('appropriation', view.knownAt))
    .orderBy('set_on')
    .orderBy('row_id')
    .execute()
}

const within = (year: number, { asOf }: View): [Day, Day] => [
  dayOf(year, 1, 1),
  minDay(dayOf(year, 12, 31), asOf),
]

/** What was spent on training in a year, up to the day. */
export function expensesOf(read: Reader | Writer, year: number, view: View) {
  const [from, to] = within(year, view)
  return read
    .selectFrom('training_expense')
    .selectAll()
    .where('spent_on', '>=', from)
    .where('spent_on', '<=', to)
    .where(isKnown('training_expense', view.knownAt))
    .orderBy('spent_on')
    .orderBy('row_id')
    .execute()
}

/** What was allotted to studios and paid as rewards in a calendar year, up to the day. */
export async function paidOutIn(read: Reader | Writer, year: number, view: View) {
  const [from, to] = within(year, view)
  const total = async (table: 'allocation' | 'reward_payment') => {
    const { fen } = await read
      .selectFrom(table)
      .select((eb) => eb.fn.sum<number | null>('amount_fen').as('fen'))
      .where('paid_on', '>=', from)
      .where('paid_on', '<=', to)
      .where(isKnown(table, view.knownAt))
      .executeTakeFirstOrThrow()
    return fen ?? 0
  }
  return { studioFen: await total('allocation'), rewardFen: await total('reward_payment') }
}

export async function insertAppropriation(trx: Writer, facts: AppropriationFacts, stamp: Stamp) {
  await trx
    .insertInto('appropriation')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

export async function insertExpense(trx: Writer, facts: ExpenseFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('training_expense')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

/** Takes an entry of the budget back; false where none stands under that id. */
export async function retractEntry<T extends 'appropriation' | 'training_expense'>(
  trx: Writer,
  table: T,
  id: Id<T>,
  stamp: Stamp,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable(table as 'appropriation')
    .set(retracted(stamp))
    .where('id', '=', id as Id<'appropriation'>)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
