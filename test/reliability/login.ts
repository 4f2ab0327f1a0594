// Guessing passwords: at the door an account locks after five, over restarts and against many at once; at the file every
// guess costs what scrypt costs.
import path from 'node:path'
import { keyAtRest } from '../../db/account/at-rest.ts'
import { unwrapWithPassword } from '../../db/account/key.ts'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import { conclude, rounds, scratch } from './support/harness.ts'

const file = path.join(scratch(), 'county.db')
const first = { name: 'guanli', displayName: '冉知秋', password: '春江花月夜-1035' }
const desk = await openDesk({ file, holder: 'login' })
await inProcessClient(desk, await actorNamed(desk)).account.establish(first)
await closeDesk(desk)

const losses: string[] = []
let looked = 0
let locked = 0
const guesses = rounds(60, 20)
for (let restart = 0; restart < 3; restart++) {
  const again = await openDesk({ file, holder: 'login' })
  const visitor = inProcessClient(again, null)
  const answers = await Promise.allSettled(
    Array.from({ length: guesses / 2 }, (_, n) =>
      visitor.account.signIn({ name: first.name, password: `guess-${restart}-${n}` }),
    ),
  )
  for (const answer of answers) {
    const code = answer.status === 'rejected' ? (answer.reason as { code?: string }).code : 'in'
    if (code === 'SIGN_IN_FAILED') looked++
    else if (code === 'ACCOUNT_LOCKED') locked++
    else losses.push(`a guess was answered ${code}`)
  }
  const right = await visitor.account.signIn(first).then(
    () => 'in',
    (cause: { code?: string }) => cause.code,
  )
  if (right !== 'ACCOUNT_LOCKED') losses.push(`restart ${restart}: a locked account was answered ${right}`)
  await closeDesk(again)
}
if (looked > 5) losses.push(`${looked} guesses were looked at before the lock`)

// the control: who has the file and no door in front of it may try as often as scrypt lets them
const slot = keyAtRest(file, first.name)?.slot
const begun = performance.now()
let tried = 0
for (; slot && tried < 6; tried++) await unwrapWithPassword(slot, `guess-${tried}`)
const each = Math.round((performance.now() - begun) / tried)
conclude(
  'sec:login',
  {
    'guesses at the door': looked + locked,
    'looked at before the lock': looked,
    'refused because locked': locked,
    restarts: 3,
    'one guess at the file itself': `${each} ms, 128 MB`,
  },
  losses,
  { what: 'guesses without a door in front are all looked at', losses: Math.max(0, tried - 5) },
)
