import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { Seat } from '../backend/account/seat.ts'
import type { Actor, Desk } from '../backend/desk.ts'
import { readAsset } from '../backend/page/asset.ts'
import { securityHeaders } from '../backend/page/content-policy.ts'
import { router } from '../backend/router.ts'
import { takeSubmissionKey } from '../backend/submission-key.ts'
import { cookieOf, mostBodyBytes, type Refused, refuseCall, refuseStranger } from './guard.ts'
import { Sessions, sameToken } from './session.ts'

export interface WebHost {
  /** `http://127.0.0.1:PORT`, the only origin that is answered. */
  origin: string
  /** Opens the window once. */
  newLaunchUrl(): string
  close(): Promise<void>
}

export interface ServeOptions {
  /** Asked whenever a window opens who sits in it, for a file may have become somebody's since; null where they sign in first. */
  sit(): Promise<Actor | null>
  /** The folder of the built window. */
  root: string
  /** 0 for any free one. */
  port: number
  /** With it another start on the same file may ask for a launch URL of its own. */
  secret: string
}

/** Serves a desk to browsers on this machine, and to nobody else. */
export async function serve(desk: Desk, { sit, root, port, secret }: ServeOptions): Promise<WebHost> {
  const sessions = new Sessions(() => new Seat(desk, null, { mayIdle: true }))
  const rpc = new RPCHandler(router, {
    interceptors: [takeSubmissionKey],
    plugins: [new BodyLimitPlugin({ maxBodySize: mostBodyBytes })],
  })
  const server = createServer()
  await listen(server, port)
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  // a cookie does not know about ports: the name keeps two hosts apart
  const cookie = `talent-desk-${new URL(origin).port}`
  const newLaunchUrl = () => `${origin}/launch?token=${sessions.newLaunch()}`

  // closes the connection: whatever else a refused request would send is not read
  const end = (response: ServerResponse, { status }: Refused) =>
    response.writeHead(status, { ...securityHeaders, connection: 'close' }).end()

  async function launch(url: URL, response: ServerResponse): Promise<void> {
    const session = sessions.open(url.searchParams.get('token') ?? '')
    if (!session) return void end(response, { status: 403 })
    const actor = desk.store.unprotected ? await sit() : null
    if (actor) sessions.seatOf(session)?.sit(actor)
    response
      .writeHead(303, {
        ...securityHeaders,
        location: '/',
        'set-cookie': `${cookie}=${session}; Path=/; HttpOnly; SameSite=Strict`,
      })
      .end()
  }

  /** Another start on the same file: it has read the secret beside the file, which only this user can. */
  function relaunch(request: IncomingMessage, response: ServerResponse): void {
    const given = request.headers.authorization ?? ''
    if (request.headers.origin !== undefined || !sameToken(given, `Bearer ${secret}`))
      return void end(response, { status: 403 })
    response
      .writeHead(200, { ...securityHeaders, 'content-type': 'application/json' })
      .end(JSON.stringify({ url: newLaunchUrl() }))
  }

  async function call(seat: Seat, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = refuseCall(request, origin)
    if (refused) return void end(response, refused)
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    const { matched } = await rpc.handle(request, response, {
      prefix: '/rpc',
      context: { desk, seat, actor: seat.actor },
    })
    if (!matched) end(response, { status: 404 })
  }

  async function show(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET') return void end(response, { status: 405 })
    const asset = await readAsset(root, url.pathname)
    if (!asset) return void end(response, { status: 404 })
    response.writeHead(200, asset.headers).end(asset.body)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const stranger = refuseStranger(request, origin)
    if (stranger) return void end(response, stranger)
    const url = URL.parse(request.url ?? '/', origin)
    if (!url) return void end(response, { status: 404 })
    if (url.pathname === '/launch')
      return request.method === 'POST' ? relaunch(request, response) : launch(url, response)
    const seat = sessions.seatOf(cookieOf(request, cookie))
    if (!seat) return void end(response, { status: 401 })
    return url.pathname.startsWith('/rpc/') ? call(seat, request, response) : show(url, request, response)
  }

  server.on('request', (request, response) => {
    answer(request, response).catch((cause: unknown) => {
      console.error(cause)
      response.destroy()
    })
  })
  return {
    origin,
    newLaunchUrl,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}
