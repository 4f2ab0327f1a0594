import type { IncomingMessage } from 'node:http'

/** What a request is refused with, before anything of it is read. */
export type Refused = { status: 401 | 403 | 404 | 405 | 413 | 415 | 421 }

/** A piece of a file is 512 KB and travels as base64; nothing else comes near this. */
export const mostBodyBytes = 4 * 1024 * 1024

/**
 * The checks that no page of another origin passes: our exact host name (a rebound DNS name has another), our exact
 * origin on everything that is not a plain navigation, and the browser's own word that no other site asks.
 */
export function refuseStranger(request: IncomingMessage, origin: string): Refused | null {
  const { host, origin: from, 'sec-fetch-site': site } = request.headers
  if (host !== new URL(origin).host) return { status: 421 }
  if (from !== undefined && from !== origin) return { status: 403 }
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { status: 403 }
  return null
}

/** Calls are JSON by POST, from our own page, and of bounded size. */
export function refuseCall(request: IncomingMessage, origin: string): Refused | null {
  const { origin: from, 'content-type': type, 'content-length': length } = request.headers
  if (request.method !== 'POST') return { status: 405 }
  if (from !== origin) return { status: 403 }
  if (type?.split(';')[0]?.trim().toLowerCase() !== 'application/json') return { status: 415 }
  if (Number(length ?? 0) > mostBodyBytes) return { status: 413 }
  return null
}

export function cookieOf(request: IncomingMessage, name: string): string {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return ''
}
