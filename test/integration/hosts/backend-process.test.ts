import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../../../shared/kernel/day.ts'
import { type BackendProcess, startBackendProcess } from '../../support/backend-process.ts'
import { cli } from '../../support/cli.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-test-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
const file = path.join(folder, 'county.db')

let backend: BackendProcess
beforeAll(async () => {
  const entry = path.resolve('electron/main/backend-process.ts')
  backend = await startBackendProcess(entry, { db: file, today: '2025-06-18' })
})

test('the contract crosses the port whole: results, typed errors, streams, cancellation, submission keys', async () => {
  const client = backend.connect()
  expect(await client.system.status()).toMatchObject({ file, today: '2025-06-18' })
  await expect(client.people.addSchool({ name: '', fromOn: day('2020-09-01') })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { issues: [{ path: ['name'] }] },
  })
  const stop = new AbortController()
  const changes = await client.system.changes(undefined, { signal: stop.signal })
  const next = changes.next()
  const add = (name: string) =>
    client.people.addSchool({ name, fromOn: day('2020-09-01') }, { context: { key: 'attempt-1' } })
  const first = await add('第一小学')
  expect(await next).toMatchObject({ value: ['people'] })
  expect(await add('第一小学')).toEqual(first)
  await expect(add('第二小学')).rejects.toMatchObject({ code: 'KEY_REUSED' })
  await expect(client.system.status(undefined, { context: { key: 'x'.repeat(201) } })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { issues: [{ path: ['idempotency-key'] }] },
  })
  stop.abort()
  await expect(
    (async () => {
      while (!(await changes.next()).done);
    })(),
  ).rejects.toThrow()
})

test('two windows share one back end', async () => {
  const [one, two] = [backend.connect(), backend.connect()]
  expect((await one.people.schools({})).total).toBe(1)
  expect((await two.people.schools({})).total).toBe(1)
})

test('others are told who holds the file; told to close, it closes it and ends', async () => {
  expect(JSON.parse((await cli('--db', file, 'call', 'system.status')).err)).toMatchObject({
    code: 'DATA_FILE_HELD',
    data: { holder: 'window', pid: process.pid },
  })
  backend.tellToClose()
  await expect.poll(() => backend.exit.mock.calls).toEqual([[0]])
  expect((await cli('--db', file, 'call', 'system.status')).code).toBe(0)
})
