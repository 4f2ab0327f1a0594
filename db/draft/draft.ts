import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type { Seal } from '../seal.ts'

/** What somebody was typing into a form, in which window, and when it was kept. */
interface Draft {
  form: string
  typed: Record<string, unknown>
  typedIn: string
  keptAt: string
}

/** Forms left half-typed long ago make room for new ones. */
const mostKept = 100

export async function draftsOf(read: Reader, seal: Seal, accountId: Id<'account'>): Promise<Draft[]> {
  const rows = await read
    .selectFrom('draft')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('kept_at', 'desc')
    .orderBy('form')
    .execute()
  return rows.map(({ form, typed_sealed, typed_in, kept_at }) => ({
    form,
    typed: JSON.parse(seal.open(typed_sealed)) as Draft['typed'],
    typedIn: typed_in,
    keptAt: kept_at,
  }))
}

export async function keepDraft(
  trx: Writer,
  seal: Seal,
  accountId: Id<'account'>,
  { form, typed, typedIn, keptAt }: Draft,
): Promise<void> {
  const kept = { typed_sealed: seal.seal(JSON.stringify(typed)), typed_in: typedIn, kept_at: keptAt }
  await trx
    .insertInto('draft')
    .values({ account_id: accountId, form, ...kept })
    .onConflict((conflict) => conflict.columns(['account_id', 'form']).doUpdateSet(kept))
    .execute()
  const oldest = trx
    .selectFrom('draft')
    .select('form')
    .where('account_id', '=', accountId)
    .where('form', '!=', form)
    .orderBy('kept_at', 'desc')
    .orderBy('form')
    .limit(-1)
    .offset(mostKept - 1)
  await trx.deleteFrom('draft').where('account_id', '=', accountId).where('form', 'in', oldest).execute()
}

export async function discardDraft(trx: Writer, accountId: Id<'account'>, form: string): Promise<void> {
  await trx.deleteFrom('draft').where('account_id', '=', accountId).where('form', '=', form).execute()
}
