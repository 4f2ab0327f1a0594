import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import type { Schema } from '../schema.ts'
import { isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

/** The versioned records of a trainee's three years. */
type Kept =
  | 'trainee_problem'
  | 'school_pairing'
  | 'programme_event'
  | 'defence'
  | 'graduation'
  | 'onward_recommendation'

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

type OfTrainee = 'trainee_problem' | 'school_pairing' | 'graduation'

/** The records of these trainees known at the instant, in the order they were recorded. */
export async function keptOf<Table extends OfTrainee>(
  read: Reader | Writer,
  table: Table,
  enrolmentIds: readonly string[],
  { knownAt }: Pick<View, 'knownAt'>,
): Promise<readonly Schema[Table][]> {
  const rows = await read
    .selectFrom(table as OfTrainee)
    .selectAll()
    .where(isAmong('enrolment_id', enrolmentIds))
    .where(isKnown(table, knownAt))
    .orderBy('row_id')
    .execute()
  return rows as unknown as Schema[Table][]
}

/** The names people are shown under who recorded something. */
export async function recorderNames(read: Reader | Writer): Promise<(id: string) => string> {
  const rows = await read.selectFrom('account').select(['id', 'display_name']).execute()
  const names = new Map<string, string>(rows.map((r) => [r.id, r.display_name]))
  return (id) => names.get(id) ?? id
}

/** The names of schools, by id. */
export async function schoolNames(
  read: Reader | Writer,
  ids: readonly (Id<'school'> | null)[],
): Promise<ReadonlyMap<string, string>> {
  const named = ids.filter((id) => id !== null)
  if (named.length === 0) return new Map()
  const rows = await read.selectFrom('school').select(['id', 'name']).where(isAmong('id', named)).execute()
  return new Map(rows.map((r) => [r.id, r.name]))
}
