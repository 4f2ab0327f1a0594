import type { Reader, Writer } from './open.ts'
import type { Schema } from './schema.ts'
import { recorded, retracted, type Stamp } from './versioned.ts'

/** The versioned records that are written, corrected and taken back as they are: a trainee's three years, a round of studios. */
type Kept =
  | 'trainee_problem'
  | 'school_pairing'
  | 'programme_event'
  | 'defence'
  | 'graduation'
  | 'onward_recommendation'
  | 'formation'
  | 'lead_candidate'
  | 'assistant_filing'
  | 'member_application'
  | 'member_choice'

/** What such a record says, without the marks of its version. */
export type FactsOf<Table extends Kept> = Omit<
  Schema[Table],
  'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by'
>

/** Gives the row of the version written. */
export async function insertKept<Table extends Kept>(
  trx: Writer,
  table: Table,
  facts: FactsOf<Table>,
  stamp: Stamp,
): Promise<number> {
  const { insertId } = await trx
    .insertInto(table as Kept)
    .values({ ...facts, ...recorded(stamp) } as never)
    .executeTakeFirstOrThrow()
  return Number(insertId)
}

/** The version of a record that stands, and its row. */
export async function currentKept<Table extends Kept>(
  trx: Writer | Reader,
  table: Table,
  id: string,
): Promise<{ rowId: number; facts: FactsOf<Table> } | undefined> {
  const row = await trx
    .selectFrom(table as Kept)
    .selectAll()
    .where('id', '=', id as never)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { row_id, recorded_at, recorded_by, retracted_at, retracted_by, ...facts } = row
  return { rowId: row_id, facts: facts as unknown as FactsOf<Table> }
}

/** Retracts a version and, where `next` is given, records that instead; gives the row of it. */
export async function replaceKept<Table extends Kept>(
  trx: Writer,
  table: Table,
  rowId: number,
  next: FactsOf<Table> | null,
  stamp: Stamp,
): Promise<number | null> {
  await trx
    .updateTable(table as Kept)
    .set(retracted(stamp))
    .where('row_id', '=', rowId)
    .execute()
  return next ? insertKept(trx, table, next, stamp) : null
}
