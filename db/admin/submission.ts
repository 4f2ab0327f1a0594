import { refuse } from '../../shared/contract/errors.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Writer } from '../open.ts'
import type { Seal } from '../seal.ts'

/** A key names one submission attempt: its retry gets the first result, the same key with other input is refused. */
export interface Submission {
  key: string
  procedure: string
  inputDigest: string
}

/** Keyed: a plain digest of an ID number would give it away to whoever tries them all. */
export const digestOf = (seal: Seal, input: unknown): string => seal.digest(JSON.stringify([input]))

/** The stored result of an earlier attempt with this key. @throws Refusal KEY_REUSED */
export async function earlierResult(
  trx: Writer,
  seal: Seal,
  s: Submission,
): Promise<{ result: unknown } | null> {
  const row = await trx
    .selectFrom('submission')
    .select(['procedure', 'input_digest', 'result'])
    .where('key', '=', s.key)
    .executeTakeFirst()
  if (!row) return null
  if (row.procedure !== s.procedure || row.input_digest !== s.inputDigest)
    return refuse('KEY_REUSED', { procedure: row.procedure })
  return JSON.parse(seal.open(Buffer.from(row.result, 'base64'))) as { result: unknown }
}

export async function rememberResult(
  trx: Writer,
  seal: Seal,
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
      // an unmasked number may be among what was answered
      result: Buffer.from(seal.seal(JSON.stringify({ result }))).toString('base64'),
      account_id: by.accountId,
      at: by.at,
    })
    .execute()
}
