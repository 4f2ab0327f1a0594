// Every route of the loopback host × everything that a stranger could get wrong: refused before anything of it is read.
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import { describeProcedures } from '../../electron/cli/procedures.ts'
import { serve } from '../../electron/web/serve.ts'
import { conclude, scratch } from './support/harness.ts'

const desk = await openDesk({ file: path.join(scratch(), 'county.db'), holder: 'loopback' })
const root = path.resolve(import.meta.dirname, '../../renderer')
const host = await serve(desk, { sit: () => actorNamed(desk), root, port: 0, secret: 'a'.repeat(43) })

interface Ask {
  method: string
  path: string
  headers: Record<string, string>
  body?: string
}

function answer(origin: string, { method, path: route, headers, body }: Ask): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request(origin + route, { method, headers, agent: false }, (response) => {
      response.resume()
      response.once('close', () => resolve(response))
      // a stream would go on: its status is all that is asked
      if (response.statusCode === 200) response.destroy()
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
const statusOf = async (origin: string, ask: Ask) => (await answer(origin, ask)).statusCode ?? 0

const launched = await answer(host.origin, {
  method: 'GET',
  path: host.newLaunchUrl().slice(host.origin.length),
  headers: {},
})
const cookie = String(launched.headers['set-cookie']?.[0]).split(';')[0] ?? ''
const used = host.newLaunchUrl().slice(host.origin.length)
await answer(host.origin, { method: 'GET', path: used, headers: {} })

const port = new URL(host.origin).port
const calls = describeProcedures().map(({ name }) => `/rpc/${name.replace('.', '/')}`)
const pages = ['/', '/index.html', '/nothing-here']
const good = { cookie, origin: host.origin, 'content-type': 'application/json' }
const { cookie: _, ...noToken } = good
const { origin: __, ...noOrigin } = good

/** What is wrong with the request, and whether pages are held to it too. */
const wrongs: readonly [
  what: string,
  headers: Record<string, string>,
  method: string | null,
  pages: boolean,
][] = [
  ['bad Host', { ...good, host: `localhost:${port}` }, 'as usual', true],
  ['rebound Host', { ...good, host: 'evil.example' }, 'as usual', true],
  ['bad Origin', { ...good, origin: 'https://evil.example' }, 'as usual', true],
  ['null Origin', { ...good, origin: 'null' }, 'as usual', true],
  ['other port’s Origin', { ...good, origin: 'http://127.0.0.1:1' }, 'as usual', true],
  ['no Origin', noOrigin, 'as usual', false],
  ['asked by another site', { ...good, 'sec-fetch-site': 'cross-site' }, 'as usual', true],
  ['no token', noToken, 'as usual', true],
  ['wrong token', { ...good, cookie: `${cookie}x` }, 'as usual', true],
  ['text/plain', { ...good, 'content-type': 'text/plain' }, 'as usual', false],
  ['a form', { ...good, 'content-type': 'application/x-www-form-urlencoded' }, 'as usual', false],
  ['no type', { cookie, origin: host.origin }, 'as usual', false],
  ['GET', good, 'GET', false],
  ['PUT', good, 'PUT', false],
]

async function tryAll(origin: string): Promise<{ asked: number; through: string[] }> {
  let asked = 0
  const through: string[] = []
  for (const [what, headers, method, pagesToo] of wrongs)
    for (const route of pagesToo ? [...calls, ...pages] : calls) {
      const call = route.startsWith('/rpc/')
      const status = await statusOf(origin, {
        method: method !== 'as usual' ? method : call ? 'POST' : 'GET',
        path: route,
        headers,
        ...(call && method !== 'GET' && { body: '{}' }),
      })
      asked++
      if (status < 400) through.push(`${route}: ${what} was answered ${status}`)
    }
  return { asked, through }
}

const ours = await tryAll(host.origin)
const reused = await statusOf(host.origin, { method: 'GET', path: used, headers: {} })
if (reused < 400) ours.through.push('a launch token opened twice')
const welcome = await statusOf(host.origin, {
  method: 'POST',
  path: '/rpc/system/status',
  headers: good,
  body: '{}',
})
if (welcome !== 200) ours.through.push(`a right request was answered ${welcome}`)

// the control: a host that asks nothing
const open = createServer((_request, response) => response.end('{}'))
await new Promise<void>((resolve) => open.listen(0, '127.0.0.1', resolve))
const theirs = await tryAll(`http://127.0.0.1:${(open.address() as AddressInfo).port}`)
open.close()
await host.close()
await closeDesk(desk)
conclude(
  'sec:loopback',
  { routes: calls.length + pages.length, 'kinds of wrong': wrongs.length + 1, requests: ours.asked + 1 },
  ours.through,
  { what: 'a host that asks nothing', losses: theirs.through.length },
)
process.exit()
