import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

/** One file in the archive, its text arriving in pieces. */
export interface ZipEntry {
  name: string
  text: Iterable<string> | AsyncIterable<string>
}

/** 1980-01-01, so that the same content gives the same bytes. */
const dosDate = 0x0021
/** Sizes follow the data (bit 3); names are UTF-8 (bit 11). */
const flags = 0x0808
const limit = 0xffff_ffff

interface Written {
  name: Buffer
  crc: number
  packed: number
  size: number
  offset: number
}

function localHeader(name: Buffer): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x0403_4b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(flags, 6)
  head.writeUInt16LE(8, 8)
  head.writeUInt16LE(dosDate, 12)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name])
}

function descriptor(entry: Written): Buffer {
  const tail = Buffer.alloc(16)
  tail.writeUInt32LE(0x0807_4b50, 0)
  tail.writeUInt32LE(entry.crc, 4)
  tail.writeUInt32LE(entry.packed, 8)
  tail.writeUInt32LE(entry.size, 12)
  return tail
}

function directoryEntry(entry: Written): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x0201_4b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(20, 6)
  head.writeUInt16LE(flags, 8)
  head.writeUInt16LE(8, 10)
  head.writeUInt16LE(dosDate, 14)
  head.writeUInt32LE(entry.crc, 16)
  head.writeUInt32LE(entry.packed, 20)
  head.writeUInt32LE(entry.size, 24)
  head.writeUInt16LE(entry.name.length, 28)
  head.writeUInt32LE(entry.offset, 42)
  return Buffer.concat([head, entry.name])
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x0605_4b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

/**
 * A ZIP archive as a stream: each entry is deflated while its text arrives, so that memory does not grow with the
 * content. No ZIP64: throws RangeError past 4 GiB.
 */
export async function* zipped(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: Written[] = []
  let offset = 0
  for (const { name, text } of entries) {
    const entry: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset }
    const head = localHeader(entry.name)
    yield head
    const deflate = createDeflateRaw({ level: 6 })
    const source = async function* () {
      for await (const piece of text) {
        const bytes = Buffer.from(piece)
        entry.crc = crc32(bytes, entry.crc)
        entry.size += bytes.length
        yield bytes
      }
    }
    const pumped = pipeline(Readable.from(source(), { objectMode: false }), deflate)
    // The loop below reports the same failure first; without this the promise would be seen as unhandled.
    pumped.catch(() => {})
    for await (const piece of deflate) {
      entry.packed += (piece as Buffer).length
      yield piece as Buffer
    }
    await pumped
    yield descriptor(entry)
    offset += head.length + entry.packed + 16
    if (offset > limit || entry.size > limit) throw new RangeError('archive larger than 4 GiB')
    written.push(entry)
  }
  const directory = Buffer.concat(written.map(directoryEntry))
  yield directory
  yield endOfDirectory(written.length, directory.length, offset)
}
