import { expect, test } from 'vitest'
import { Sessions } from '../../../electron/web/session.ts'

const minutes = 60_000

test('a launch token lapses after ten minutes', () => {
  let now = 0
  const sessions = new Sessions(
    () => 'seat',
    () => now,
  )
  const [early, late] = [sessions.newLaunch(), sessions.newLaunch()]
  now = 10 * minutes
  expect(sessions.open(early)).not.toBeNull()
  now += 1
  expect(sessions.open(late)).toBeNull()
})

test('only the eight newest unused launch tokens open anything', () => {
  const sessions = new Sessions(() => 'seat')
  const tokens = Array.from({ length: 9 }, () => sessions.newLaunch())
  expect(tokens.map((token) => sessions.open(token) !== null)).toEqual([false, ...Array(8).fill(true)])
})

test('a session is held for the token it was opened with, and for nothing else', () => {
  const sessions = new Sessions(() => 'seat')
  const session = sessions.open(sessions.newLaunch()) ?? ''
  expect([session, '', `${session}=`].map((one) => sessions.seatOf(one))).toEqual([
    'seat',
    undefined,
    undefined,
  ])
})
