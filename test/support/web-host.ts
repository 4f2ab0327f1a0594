import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { onTestFinished } from 'vitest'
import { serve, type WebHost } from '../../electron/web/serve.ts'
import type { CallerContext, Client } from '../../shared/contract/index.ts'
import { temporaryFolder, testDesk } from './desk.ts'

const page =
  '<html><meta name="csp-nonce" content="__CSP_NONCE__"><script type="module" src="./app.js"></script></html>'

/** A host on loopback with an empty data file and a window of two files. */
export async function testWebHost(): Promise<WebHost & { secret: string }> {
  const { desk, actor } = await testDesk()
  const root = path.join(temporaryFolder(), 'renderer')
  fs.mkdirSync(root)
  fs.writeFileSync(path.join(root, 'index.html'), page)
  fs.writeFileSync(path.join(root, 'app.js'), 'export {}')
  fs.writeFileSync(path.join(root, '..', 'secret.js'), 'not for you')
  const secret = randomBytes(16).toString('hex')
  const host = await serve(desk, { sit: async () => actor, root, port: 0, secret })
  onTestFinished(() => host.close())
  return { ...host, secret }
}

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** A raw request, with headers that `fetch` would not let anyone set. */
export function ask(
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = options
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Goes in by a launch URL; what is left is the session cookie. */
export async function signIn(host: Pick<WebHost, 'newLaunchUrl'>): Promise<string> {
  const { headers } = await ask(host.newLaunchUrl())
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

/** The window's own client, over HTTP. */
export const webClient = (origin: string, cookie: string): Client =>
  createORPCClient(
    new RPCLink<CallerContext>({
      url: `${origin}/rpc`,
      headers: ({ context }) => ({
        cookie,
        origin,
        ...(context.key !== undefined && { 'idempotency-key': context.key }),
      }),
    }),
  )
