import { createHash } from 'node:crypto'
import { refuse } from '../../shared/contract/errors.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Writer } from '../open.ts'

/** A key names one submission attempt: its retry gets the first result, the same key with other input is refused. */
export interface Submission {
  key: string
  procedure: string
  inputDigest: string
}

export const digestOf = (input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([input]))
    .digest('base64url')

/** The stored result of an earlier attempt with this key. @throws Refusal KEY_REUSED */
export async function earlierResult(trx: Writer, s: Submission): Promise<{ result: unknown } | null> {
  const row = await trx
    .selectFrom('submission')
    .select(['procedure', 'input_digest', 'result'])
    .where('key', '=', s.key)
    .executeTakeFirst()
  if (!row) return null
  if (row.procedure !== s.procedure || row.input_digest !== s.inputDigest)
    return refuse('KEY_REUSED', { procedure: row.procedure })
  return JSON.parse(row.result) as { result: unknown }
}

export async function rememberResult(
  trx: Writer,
  s: Submission,
  result: unknown,
  by: { accountId: Id<'account'>; at: string },
): Promise<void> {
  await trx
    .insertInto('submission')
    .values({
      key: s.key,
      procedure: s.procedure,
      input_digest: s.inputDigest,
      result: JSON.stringify({ result }),
      account_id: by.accountId,
      at: by.at,
    })
    .execute()
}
