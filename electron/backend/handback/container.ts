import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import * as z from 'zod'
import { refuse } from '../../../shared/contract/errors.ts'
import type { HandbackRefusal } from '../../../shared/domain/handback.ts'

/**
 * One file that travels: a readable head that says whose it is, then frames sealed with AES-256-GCM under a key of this
 * file alone, made from the studio's secret. Nothing in it is packed, so nothing in it can swell. A frame's nonce
 * carries its number and whether it is the last, so that a file that was cut, reordered or put together from two
 * never opens.
 */

const magic = Buffer.from('TDHB')
const formatVersion = 1
const frameBytes = 256 * 1024
const tagBytes = 16
const mostHeadBytes = 64 * 1024

const zHead = z.strictObject({
  purpose: z.enum(['start', 'handback', 'receipt']),
  countyId: z.uuid(),
  studioId: z.uuid(),
  /** For a message to somebody who opened the wrong one. */
  studioName: z.string().max(120),
  keyNumber: z.int().min(1),
  salt: z.base64().length(44),
  /** Only in the package to start from: what both sides will seal with. */
  secret: z.base64().length(44).optional(),
})
export type ContainerHead = z.infer<typeof zHead>
export type NewHead = Omit<ContainerHead, 'salt'>

export const newSecret = (): Buffer => randomBytes(32)

/** @throws Refusal HANDBACK_REFUSED */
export function refuseFile(reason: HandbackRefusal, data: Record<string, string | number> = {}): never {
  return refuse('HANDBACK_REFUSED', { reason, data })
}

const keyOf = (secret: Uint8Array, salt: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.from(salt, 'base64'), 'talent-desk handback', 32))

function nonceOf(frame: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(frame, 7)
  nonce[11] = Number(last)
  return nonce
}

const opening = (head: Buffer): Buffer => {
  const start = Buffer.alloc(magic.length + 5)
  magic.copy(start)
  start[magic.length] = formatVersion
  start.writeUInt32BE(head.length, magic.length + 1)
  return Buffer.concat([start, head])
}

/** Cuts a stream of bytes into frames, the last one marked; an empty stream is one empty last frame. */
async function* framed(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  let held = Buffer.alloc(0)
  for await (const piece of pieces) {
    held = Buffer.concat([held, piece])
    while (held.length > frameBytes) {
      yield { plain: held.subarray(0, frameBytes), last: false }
      held = held.subarray(frameBytes)
    }
  }
  yield { plain: held, last: true }
}

async function* body(manifest: Buffer, files: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(manifest.length)
  yield length
  yield manifest
  yield* files
}

/** Writes a container: its head in the clear, the manifest and then the files' bytes, one after the other, sealed. */
export async function* writeContainer(
  secret: Uint8Array,
  head: NewHead,
  manifest: unknown,
  files: AsyncIterable<Uint8Array> | Iterable<Uint8Array> = [],
): AsyncGenerator<Uint8Array> {
  const salt = randomBytes(32).toString('base64')
  const start = opening(Buffer.from(JSON.stringify({ ...head, salt } satisfies ContainerHead)))
  const key = keyOf(secret, salt)
  const about = createHash('sha256').update(start).digest()
  yield start
  let frame = 0
  for await (const { plain, last } of framed(body(Buffer.from(JSON.stringify(manifest)), files))) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(frame++, last))
    cipher.setAAD(about)
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(sealed.length)
    yield Buffer.concat([length, cipher.getAuthTag(), sealed])
  }
}

/** Whether a file begins as a container does, whole or not. */
export function isContainer(file: string): boolean {
  const fd = fs.openSync(file, 'r')
  try {
    const start = Buffer.alloc(magic.length)
    fs.readSync(fd, start, 0, start.length, 0)
    return start.equals(magic)
  } finally {
    fs.closeSync(fd)
  }
}

export interface Container {
  head: ContainerHead
  /** Opens what is sealed. Reads it whole: what is wrong anywhere in it shows before anything is taken from it. */
  unseal(secret: Uint8Array, mostManifestBytes: number): { manifest: unknown; filesAt: number }
  /** The bytes of the files that follow the manifest, from the same opening. */
  readFiles(secret: Uint8Array, filesAt: number): Generator<Buffer>
}

/** @throws Refusal HANDBACK_REFUSED not_a_package, newer_format, cut_off, not_authentic */
export function openContainer(file: string): Container {
  const { start, head } = readHead(file)
  const about = createHash('sha256').update(start).digest()
  const frames = (secret: Uint8Array) => readFrames(file, start.length, keyOf(secret, head.salt), about)
  return {
    head,
    unseal(secret, mostManifestBytes) {
      const pieces: Buffer[] = []
      let [kept, length] = [0, Number.POSITIVE_INFINITY]
      for (const plain of frames(secret)) {
        if (kept >= length + 4) continue // the rest is only checked
        pieces.push(plain)
        kept += plain.length
        if (length !== Number.POSITIVE_INFINITY || kept < 4) continue
        length = Buffer.concat(pieces).readUInt32BE()
        if (length > mostManifestBytes) refuseFile('too_large', { bytes: length, most: mostManifestBytes })
      }
      if (kept < length + 4) refuseFile('unreadable')
      const text = Buffer.concat(pieces)
        .subarray(4, 4 + length)
        .toString('utf8')
      return { manifest: parsed(text), filesAt: 4 + length }
    },
    *readFiles(secret, filesAt) {
      let skip = filesAt
      for (const plain of frames(secret)) {
        if (skip < plain.length) yield plain.subarray(skip)
        skip = Math.max(0, skip - plain.length)
      }
    },
  }
}

function readHead(file: string): { start: Buffer; head: ContainerHead } {
  const fd = fs.openSync(file, 'r')
  try {
    const prefix = Buffer.alloc(magic.length + 5)
    const read = fs.readSync(fd, prefix, 0, prefix.length, 0)
    if (read < magic.length || !prefix.subarray(0, magic.length).equals(magic)) refuseFile('not_a_package')
    if (read < prefix.length) refuseFile('cut_off')
    const version = prefix[magic.length] ?? 0
    if (version !== formatVersion) refuseFile('newer_format', { found: version, known: formatVersion })
    const length = prefix.readUInt32BE(magic.length + 1)
    if (length > mostHeadBytes) refuseFile('not_authentic')
    const text = Buffer.alloc(length)
    if (fs.readSync(fd, text, 0, length, prefix.length) < length) refuseFile('cut_off')
    const head = zHead.safeParse(parsed(text.toString('utf8'), 'not_authentic'))
    if (!head.success) return refuseFile('not_authentic')
    return { start: Buffer.concat([prefix, text]), head: head.data }
  } finally {
    fs.closeSync(fd)
  }
}

function* readFrames(file: string, from: number, key: Buffer, about: Buffer): Generator<Buffer> {
  const fd = fs.openSync(file, 'r')
  try {
    const size = fs.fstatSync(fd).size
    let at = from
    const prefix = Buffer.alloc(4 + tagBytes)
    for (let frame = 0; ; frame++) {
      if (fs.readSync(fd, prefix, 0, prefix.length, at) < prefix.length) refuseFile('cut_off')
      const length = prefix.readUInt32BE()
      if (length > frameBytes) refuseFile('not_authentic')
      const sealed = Buffer.alloc(length)
      if (fs.readSync(fd, sealed, 0, length, at + prefix.length) < length) refuseFile('cut_off')
      at += prefix.length + length
      const tag = prefix.subarray(4)
      const last = at >= size
      const plain = unsealed(key, nonceOf(frame, last), about, tag, sealed)
      if (plain === null) {
        // a frame that opens only as one of the middle was followed by more once
        const cut = last && unsealed(key, nonceOf(frame, false), about, tag, sealed) !== null
        refuseFile(cut ? 'cut_off' : 'not_authentic')
      } else yield plain
      if (last) return
    }
  } finally {
    fs.closeSync(fd)
  }
}

function unsealed(key: Buffer, nonce: Buffer, about: Buffer, tag: Buffer, sealed: Buffer): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
  decipher.setAAD(about)
  decipher.setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(sealed), decipher.final()])
  } catch {
    return null
  }
}

function parsed(text: string, otherwise: HandbackRefusal = 'unreadable'): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return refuseFile(otherwise)
  }
}
