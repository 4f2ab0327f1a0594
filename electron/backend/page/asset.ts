import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pageHeaders, securityHeaders } from './content-policy.ts'

/** One file of the built window, ready to be sent by whichever host shows it. */
export interface Asset {
  body: Buffer<ArrayBuffer> | string
  headers: Record<string, string>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** The file under `root` that a URL's path names; null for anything outside of it or of a kind we do not ship. */
function confine(root: string, pathname: string): string | null {
  let name: string
  try {
    name = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (name.includes('\0') || name.includes('\\')) return null
  const file = path.join(root, name === '/' ? 'index.html' : name)
  const relative = path.relative(root, file)
  const inside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative)
  return inside && path.extname(file) in types ? file : null
}

/** Reads one file of the window; the page itself gets a fresh nonce and the policy that goes with it. */
export async function readAsset(root: string, pathname: string): Promise<Asset | null> {
  const file = confine(root, pathname)
  const bytes = file && (await readFile(file).catch(() => null))
  if (!file || !bytes) return null
  const type = { 'content-type': types[path.extname(file)] as string }
  if (path.extname(file) !== '.html') return { body: bytes, headers: { ...securityHeaders, ...type } }
  const nonce = randomBytes(18).toString('base64')
  return {
    body: bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce),
    headers: { ...pageHeaders(nonce), ...type },
  }
}
