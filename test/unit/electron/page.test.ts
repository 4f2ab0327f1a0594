import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { servePage } from '../../../electron/main/page.ts'
import { seen } from '../../support/fake-electron.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'page-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

beforeAll(() => {
  fs.mkdirSync(path.join(folder, 'renderer'))
  fs.writeFileSync(path.join(folder, 'renderer/index.html'), '<meta content="__CSP_NONCE__">')
  fs.writeFileSync(path.join(folder, 'secret.js'), 'not for you')
  servePage(path.join(folder, 'renderer'))
})

const get = async (url: string, method = 'GET') => {
  const handler = seen.protocols.get('app')
  if (!handler) throw new Error('no handler')
  return handler(new Request(url, { method }))
}

test('the page comes with its policy and the nonce it names', async () => {
  const answer = await get('app://ui/')
  const policy = answer.headers.get('content-security-policy') ?? ''
  const [, nonce] = /content="([^"]+)"/.exec(await answer.text()) ?? []
  expect(policy).toContain(`'nonce-${nonce}'`)
  expect(policy).not.toMatch(/unsafe|\*/)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

test.each([
  ['another host', 'app://other/', 'GET'],
  ['a file outside', 'app://ui/..%2fsecret.js', 'GET'],
  ['a file that is not there', 'app://ui/nothing.js', 'GET'],
  ['anything but reading', 'app://ui/', 'POST'],
])('%s: 404', async (_, url, method) => {
  expect((await get(url, method)).status).toBe(404)
})
