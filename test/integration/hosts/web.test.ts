import { expect, test } from 'vitest'
import { ask, signIn, testWebHost, webClient } from '../../support/web-host.ts'

test('a launch URL opens the window once and leaves no token in the address', async () => {
  const host = await testWebHost()
  const url = host.newLaunchUrl()
  const first = await ask(url)
  expect(first).toMatchObject({ status: 303, headers: { location: '/' } })
  expect(first.headers['set-cookie']?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
  expect((await ask(url)).status).toBe(403)
})

test('the page comes with a nonce of this load and a policy without anything unsafe', async () => {
  const host = await testWebHost()
  const headers = { cookie: await signIn(host) }
  const [one, two] = [await ask(`${host.origin}/`, { headers }), await ask(`${host.origin}/`, { headers })]
  const nonce = /content="([^"]+)"/.exec(one.body)?.[1] ?? ''
  const policy = String(one.headers['content-security-policy'])
  expect(nonce).not.toContain('CSP')
  expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`)
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  expect(two.body).not.toContain(nonce)
  expect(one.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  expect(one.headers['access-control-allow-origin']).toBeUndefined()
})

test.each([
  '/../secret.js',
  '/..%2fsecret.js',
  '/%2e%2e/secret.js',
  '/..%5csecret.js',
  '/app.js%00.html',
  '/nothing.js',
  '/%',
  '//',
])('%s is not served', async (name) => {
  const host = await testWebHost()
  const { status, body } = await ask(host.origin + name, { headers: { cookie: await signIn(host) } })
  expect({ status, body }).toEqual({ status: 404, body: '' })
})

const routes = [
  ['the page', 'GET', '/'],
  ['a file of the window', 'GET', '/app.js'],
  ['a call', 'POST', '/rpc/system/status'],
] as const

test.each(routes)('%s is refused to strangers', async (_, method, route) => {
  const host = await testWebHost()
  const cookie = await signIn(host)
  const good = { cookie, origin: host.origin, 'content-type': 'application/json' }
  const body = method === 'POST' ? '{}' : ''
  const status = async (headers: Record<string, string>) =>
    (await ask(host.origin + route, { method, headers, body })).status
  const port = new URL(host.origin).port
  expect(await status(good)).toBe(200)
  expect(await status({ ...good, host: `localhost:${port}` })).toBe(421)
  expect(await status({ ...good, host: `evil.example:${port}` })).toBe(421)
  expect(await status({ ...good, origin: 'https://evil.example' })).toBe(403)
  expect(await status({ ...good, origin: 'http://127.0.0.1:1' })).toBe(403)
  expect(await status({ ...good, origin: 'null' })).toBe(403)
  expect(await status({ ...good, 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await status({ ...good, 'sec-fetch-site': 'same-site' })).toBe(403)
  expect(await status({ ...good, cookie: '' })).toBe(401)
  expect(await status({ ...good, cookie: `${cookie}x` })).toBe(401)
})

test('a call is JSON by POST from our own page, of bounded size, and of a procedure that exists', async () => {
  const host = await testWebHost()
  const good = { cookie: await signIn(host), origin: host.origin, 'content-type': 'application/json' }
  const { origin: _, ...withoutOrigin } = good
  const url = `${host.origin}/rpc/system/status`
  const status = async (url: string, method: string, headers: Record<string, string>, body?: string) =>
    (await ask(url, { method, headers, ...(body !== undefined && { body }) })).status
  expect(await status(url, 'POST', withoutOrigin, '{}')).toBe(403)
  expect(await status(url, 'GET', good)).toBe(405)
  expect(await status(url, 'POST', { ...good, 'content-type': 'text/plain' }, '{}')).toBe(415)
  expect(
    await status(url, 'POST', { ...good, 'content-type': 'multipart/form-data; boundary=x' }, '{}'),
  ).toBe(415)
  expect(await status(url, 'POST', { ...good, 'content-length': '99999999' })).toBe(413)
  expect(await status(`${host.origin}/rpc/system/nothing`, 'POST', good, '{}')).toBe(404)
})

test('a body that grows past the cap without saying so is refused too', async () => {
  const host = await testWebHost()
  const answer = await ask(`${host.origin}/rpc/people/addSchool`, {
    method: 'POST',
    headers: {
      cookie: await signIn(host),
      origin: host.origin,
      'content-type': 'application/json',
      'transfer-encoding': 'chunked',
    },
    body: JSON.stringify({ json: { name: 'x'.repeat(5_000_000) } }),
  })
  expect(answer.status).toBe(413)
})

test('the contract crosses HTTP whole: typed errors, streams, cancellation, submission keys', async () => {
  const host = await testWebHost()
  const client = webClient(host.origin, await signIn(host))
  expect(await client.system.status()).toMatchObject({ today: '2025-06-18' })
  await expect(client.people.addSchool({ name: '', fromOn: '2020-09-01' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { issues: [{ path: ['name'] }] },
  })
  const stop = new AbortController()
  const changes = await client.system.changes(undefined, { signal: stop.signal })
  const add = (name: string) =>
    client.people.addSchool({ name, fromOn: '2020-09-01' }, { context: { key: 'attempt-1' } })
  const first = await add('第一小学')
  expect(await changes.next()).toEqual({ done: false, value: ['people'] })
  expect(await add('第一小学')).toEqual(first)
  await expect(add('第二小学')).rejects.toMatchObject({ code: 'KEY_REUSED' })
  stop.abort()
  const rest = async () => {
    while (!(await changes.next()).done);
  }
  await expect(rest()).rejects.toThrow()
})

test('another start gets a way in of its own with the secret beside the file, and only with it', async () => {
  const host = await testWebHost()
  const relaunch = (headers: Record<string, string>) =>
    ask(`${host.origin}/launch`, { method: 'POST', headers })
  expect((await relaunch({})).status).toBe(403)
  expect((await relaunch({ authorization: 'Bearer guess' })).status).toBe(403)
  const authorization = `Bearer ${host.secret}`
  expect((await relaunch({ authorization, origin: host.origin })).status).toBe(403)
  expect((await relaunch({ authorization, host: 'evil.example' })).status).toBe(421)
  const { url } = JSON.parse((await relaunch({ authorization })).body) as { url: string }
  expect((await ask(url)).status).toBe(303)
})
