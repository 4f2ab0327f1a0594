import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { Client } from '../../shared/contract/index.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { zipOf } from './zip.ts'

/** A picture of one colour that any viewer opens; `seed` makes its bytes its own. */
export function png(seed = 0, width = 48, height = 32): Uint8Array {
  const chunk = (type: string, content: Uint8Array) => {
    const bytes = Buffer.alloc(12 + content.length)
    bytes.writeUInt32BE(content.length, 0)
    bytes.write(type, 4, 'latin1')
    bytes.set(content, 8)
    bytes.writeUInt32BE(crc(bytes.subarray(4, 8 + content.length)), 8 + content.length)
    return bytes
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const line = Buffer.concat([Buffer.of(0), Buffer.alloc(3 * width, 40 + (seed % 200))])
  const dots = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', dots),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
const crc = (bytes: Uint8Array) =>
  (bytes.reduce((c, b) => (table[(c ^ b) & 255] ?? 0) ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

/** A scan of `bytes` bytes, no two alike. */
export const pdf = (bytes = 4_000): Uint8Array =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(Math.max(0, bytes - 9))])

export const docx = (text: string): Uint8Array =>
  zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: `<document>${text}</document>` },
  ])

/** Brings a file in as the window does. */
export async function send(client: Client, name: string, bytes: Uint8Array): Promise<Id<'file'>> {
  const { fileId } = await client.file.begin({ name, size: bytes.length })
  for (let at = 0; at < bytes.length; at += 500_000)
    await client.file.append({
      fileId,
      base64: Buffer.from(bytes.subarray(at, at + 500_000)).toString('base64'),
    })
  return fileId
}

/** Every byte of a piece of evidence, as the window reads it. */
export async function contentOf(client: Client, evidenceId: Id<'evidence'>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for (let offset = 0, size = 1; offset < size; ) {
    const read = await client.evidence.read({ evidenceId, offset })
    const piece = Buffer.from(read.base64, 'base64')
    pieces.push(piece)
    size = read.size
    offset += piece.length
  }
  return Buffer.concat(pieces)
}
