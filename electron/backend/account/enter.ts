import { amendAccount, chainPending, findAccount, passwordSlot } from '../../../db/account/account.ts'
import { unwrapWithPassword, type Wrapped } from '../../../db/account/key.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { lookAgain } from '../decision/look-again.ts'
import type { Actor, Desk } from '../desk.ts'
import { actorNamed, actorOf } from './actor.ts'
import { factOf, noteAct } from './note-act.ts'

const mostFailures = 5
const lockedFor = 15 * 60_000

interface Attempt {
  id: Id<'account'>
  name: string
  role: string
  slot: Wrapped | undefined
  attemptsLeft: number
}

/**
 * Counts an attempt before it is looked at, so that many at once are no way round the lock. Null for a name that
 * nobody can sign in with. @throws Refusal ACCOUNT_LOCKED
 */
function countAttempt(desk: Desk, name: string): Promise<Attempt | null> {
  return desk.store.write(async (trx) => {
    const account = await findAccount(trx, { name })
    if (!account || account.disabled_at !== null) return null
    const now = Date.now()
    const lockedUntil = account.locked_until === null ? 0 : Date.parse(account.locked_until)
    if (lockedUntil > now) return refuse('ACCOUNT_LOCKED', { until: account.locked_until ?? '' })
    const failures = (lockedUntil > 0 ? 0 : account.failures) + 1
    await amendAccount(trx, account.id, {
      failures,
      locked_until: failures < mostFailures ? null : new Date(now + lockedFor).toISOString(),
    })
    return {
      id: account.id,
      name: account.display_name,
      role: account.role,
      slot: await passwordSlot(trx, account.id),
      attemptsLeft: Math.max(mostFailures - failures, 0),
    }
  })
}

/** The account's password, or the want of one in a file that nobody guards, checked; the key it opens. */
async function open(desk: Desk, { slot }: Attempt, password: string): Promise<Uint8Array | null> {
  if (slot) return await unwrapWithPassword(slot, password)
  return desk.store.unprotected ? desk.store.dataKey : null
}

/**
 * Signs somebody in: their password opens the data key, and what waited for the key is done.
 * @throws Refusal SIGN_IN_FAILED, ACCOUNT_LOCKED; each failed attempt is on record
 */
export async function signIn(desk: Desk, name: string, password: string): Promise<Actor> {
  const { store, clock } = desk
  const attempt = await countAttempt(desk, name)
  const dataKey = attempt && (await open(desk, attempt, password))
  if (!dataKey) {
    const who = attempt ?? { id: null, name: 'unknown', role: null }
    await store.write((trx) =>
      noteAct(
        trx,
        store,
        factOf(clock.now(), 'account.signIn', who, { outcome: 'refused', code: 'SIGN_IN_FAILED' }),
      ),
    )
    return refuse('SIGN_IN_FAILED', { attemptsLeft: attempt?.slot ? attempt.attemptsLeft : null })
  }
  await comeIn(desk, dataKey, attempt, 'account.signIn')
  const actor = await store.read((read) => actorOf(read, { id: attempt.id }))
  return actor ?? refuse('SIGN_IN_FAILED', { attemptsLeft: null })
}

/** With the key in hand: chains what waited for it, notes who came in and how, and looks at the clocks that ran meanwhile. */
export async function comeIn(
  desk: Desk,
  dataKey: Uint8Array,
  who: { id: Id<'account'>; name: string; role: string },
  how: string,
): Promise<void> {
  const { store, clock } = desk
  const wasLocked = store.locked
  store.unlock(dataKey)
  await store.write(async (trx) => {
    await chainPending(trx, store.seal)
    await amendAccount(trx, who.id, {
      failures: 0,
      locked_until: null,
      signed_in_at: new Date().toISOString(),
    })
    await noteAct(trx, store, factOf(clock.now(), how, who, { outcome: 'done' }))
  })
  if (wasLocked) await lookAgain(desk)
}

/**
 * Who a host acts for when it starts: in a file that nobody guards the named account or the administrator, in a
 * guarded one whoever the name and password sign in; null for nobody yet.
 * @throws Refusal NOT_FOUND, SIGN_IN_FAILED, ACCOUNT_LOCKED
 */
export async function enter(
  desk: Desk,
  { as, password }: { as?: string | undefined; password?: string | undefined },
): Promise<Actor | null> {
  if (as !== undefined && password !== undefined) return await signIn(desk, as, password)
  return desk.store.unprotected ? await actorNamed(desk, as) : null
}
