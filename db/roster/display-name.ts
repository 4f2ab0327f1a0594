import { sql } from 'kysely'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'

/** The name of the account a column names. */
export const displayName = (column: string) =>
  sql<string | null>`(SELECT account.display_name FROM account WHERE account.id = ${sql.ref(column)})`

/** The name of an account; null when there is none of that id. */
export async function nameOfAccount(read: Reader | Writer, id: string): Promise<string | null> {
  const row = await read
    .selectFrom('account')
    .select('display_name')
    .where('id', '=', id as Id<'account'>)
    .executeTakeFirst()
  return row?.display_name ?? null
}
