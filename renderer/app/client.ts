import { type ClientLink, type ClientOptions, ORPCError } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { CallerContext } from '../../shared/contract/index.ts'
import { reportAnswering, reportSignInAsked } from './connection.ts'

declare global {
  interface Window {
    /** Present in the Electron window only: to the back end, and from what would be printed to a PDF. */
    bridge?: { connect(): void; makePdf(): Promise<Uint8Array<ArrayBuffer>> }
  }
}

const headers = ({ context }: ClientOptions<CallerContext>): Record<string, string> =>
  context.key === undefined ? {} : { 'idempotency-key': context.key }

/** The preload posts the port back to this very window. */
function connectPort(bridge: { connect(): void }): Promise<MessagePort> {
  return new Promise((resolve) => {
    window.addEventListener('message', function take(event) {
      const [port] = event.ports
      if (event.source !== window || event.data !== 'rpc-port' || !port) return
      window.removeEventListener('message', take)
      resolve(port)
    })
    bridge.connect()
  })
}

/** Over a MessagePort; when the back end's process ends, its port closes and the next call asks for a new one. */
function portLink(bridge: { connect(): void }): ClientLink<CallerContext> {
  let current: Promise<PortLink<CallerContext>> | undefined
  const open = async () => {
    const port = await connectPort(bridge)
    port.addEventListener('close', () => {
      current = undefined
      reportAnswering(false)
    })
    port.start()
    return new PortLink<CallerContext>({ port, headers })
  }
  return {
    call: async (path, input, options) => {
      current ??= open()
      return (await current).call(path, input, options)
    },
  }
}

/** Over HTTP on the page's own origin; the session cookie goes along by itself and is out of reach of script. */
const httpLink = (): ClientLink<CallerContext> =>
  new HttpLink<CallerContext>({ url: `${location.origin}/rpc`, headers })

/** No answer came at all: neither a result nor a refusal of the back end. */
export const isUnanswered = (error: unknown): boolean =>
  !(error instanceof ORPCError) && !(error instanceof DOMException && error.name === 'AbortError')

/** Tells the connection banner after each call whether the back end answered. */
export function watched(link: ClientLink<CallerContext>): ClientLink<CallerContext> {
  return {
    async call(path, input, options) {
      try {
        const output = await link.call(path, input, options)
        reportAnswering(true)
        return output
      } catch (error) {
        reportAnswering(!isUnanswered(error))
        // the status itself is what is asked again then
        const asked = error instanceof ORPCError && error.code === 'SIGN_IN_REQUIRED'
        if (asked && path.join('.') !== 'system.status') reportSignInAsked()
        throw error
      }
    },
  }
}

/** The way to the back end: the Electron bridge where there is one, else HTTP. Same contract on both. */
export const openLink = (): ClientLink<CallerContext> =>
  watched(window.bridge ? portLink(window.bridge) : httpLink())
