import { expect, test, vi } from 'vitest'
import { app, becomeReady, type FakeProcess, seen } from '../../support/fake-electron.ts'

const quit = () => {
  const event = { preventDefault: vi.fn() }
  app.emit('before-quit', event)
  return event.preventDefault.mock.calls.length > 0
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

test('quitting waits until the back end has closed the file, and then really quits', async () => {
  await import('../../../electron/main/main.ts')
  await becomeReady()
  const backend = seen.processes[0] as FakeProcess
  expect(quit()).toBe(true)
  await turn()
  expect(backend.said).toEqual([{ message: { type: 'close' }, ports: [] }])
  expect(seen.quits).toBe(0)
  backend.emit('exit', 0)
  await turn()
  expect(seen.quits).toBe(1)
  expect(quit()).toBe(false)
  expect(seen.processes).toHaveLength(1)
})
