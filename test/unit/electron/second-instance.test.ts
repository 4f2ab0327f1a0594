import { expect, test } from 'vitest'
import { app, becomeReady, seen } from '../../support/fake-electron.ts'

test('where the app already runs, a second one quits and touches nothing', async () => {
  seen.hasLock = false
  await import('../../../electron/main/main.ts')
  await becomeReady()
  expect(seen.quits).toBe(1)
  expect([seen.windows, seen.processes, app.eventNames()]).toEqual([[], [], []])
})
