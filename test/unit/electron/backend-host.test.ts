import { expect, test, vi } from 'vitest'
import { BackendHost } from '../../../electron/main/backend-host.ts'
import { type FakeProcess, seen } from '../../support/fake-electron.ts'

function started(): { host: BackendHost; backend: FakeProcess } {
  const host = new BackendHost({ backend: '/backend.js', reader: '/reader.js' }, [])
  host.start()
  return { host, backend: seen.processes.at(-1) as FakeProcess }
}

test('a back end that does not close in ten seconds is ended', async () => {
  vi.useFakeTimers()
  const { host, backend } = started()
  const closed = host.close()
  vi.advanceTimersByTime(9_999)
  expect(backend.killed).toBe(0)
  vi.advanceTimersByTime(1)
  expect(backend.killed).toBe(1)
  backend.emit('exit', 15)
  await closed
  vi.useRealTimers()
})

test('closing what is already gone is done at once', async () => {
  const { host, backend } = started()
  backend.emit('exit', 1)
  const again = seen.processes.at(-1) as FakeProcess
  again.emit('exit', 1)
  await host.close()
  expect(again.said).toEqual([])
})

test('spreadsheets are read in processes of their own, which end with the back end', () => {
  const { backend } = started()
  const job = { limits: { residentBytes: 300 * 2 ** 20 } }
  backend.emit('message', { type: 'start-reader', reader: 7, job })
  const reader = seen.processes.at(-1) as FakeProcess
  expect(reader).toMatchObject({ entry: '/reader.js', said: [{ message: job }] })
  expect(reader.options).toMatchObject({ env: {}, stdio: 'ignore', execArgv: ['--max-old-space-size=300'] })
  reader.emit('message', { type: 'done' })
  expect(backend.said).toEqual([
    { message: { type: 'reader-message', reader: 7, message: { type: 'done' } }, ports: [] },
  ])
  backend.emit('message', { type: 'kill-reader', reader: 7 })
  expect(reader.killed).toBe(1)
  backend.emit('exit', 1)
  expect(reader.killed).toBe(2)
})
