import { inflateRawSync } from 'node:zlib'

/** The parts of a ZIP file that our writers or their libraries made, each with its text. */
export function* partsOf(archive: Uint8Array): Generator<{ name: string; text: string }> {
  const bytes = Buffer.from(archive)
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  let at = bytes.readUInt32LE(end + 16)
  while (bytes.readUInt32LE(at) === 0x0201_4b50) {
    const [packed, length] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)]
    const extra = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const content = bytes.subarray(start, start + packed)
    const plain = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content
    yield { name: bytes.toString('utf8', at + 46, at + 46 + length), text: plain.toString('utf8') }
    at += 46 + length + extra
  }
}

/** The text of one part of such a file. */
export function partOf(archive: Uint8Array, name: string): string {
  for (const part of partsOf(archive)) if (part.name === name) return part.text
  throw new Error(`no part ${name}`)
}
