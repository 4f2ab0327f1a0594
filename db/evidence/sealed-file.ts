import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { flushFile, renameDurably } from '../durable.ts'
import type { Seal } from '../seal.ts'

// A sealed file: 'TDE1', 16 bytes of salt, then pieces of 64 KiB, each with its tag of 16 bytes. Every file has a key of
// its own, derived from the salt; a piece's nonce is its number and whether it is the last, so that pieces can be
// opened one by one and none can be left out, doubled or moved.

const magic = Buffer.from('TDE1')
const saltBytes = 16
const headerBytes = magic.length + saltBytes
const pieceBytes = 64 * 1024
const tagBytes = 16
/** Bytes of every sealed piece but the last. */
export const sealedPiece = pieceBytes + tagBytes

function nonce(piece: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUIntBE(piece, 5, 6)
  bytes[11] = last ? 1 : 0
  return bytes
}

/** A file in sealed pieces, one after another. */
export function* sealedPieces(source: string, key: Uint8Array): Generator<Uint8Array> {
  const last = Math.ceil(fs.statSync(source).size / pieceBytes) - 1
  let number = 0
  for (const piece of piecesOf(source, pieceBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(number, number === last))
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
    number++
  }
}

/** Opens one sealed piece. Throws when it is not what was sealed at this place. */
export function openPiece(sealed: Uint8Array, key: Uint8Array, number: number, last: boolean): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(number, last))
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()])
}

/** Plain bytes of a sealed file of this length. */
const plainBytes = (sealed: number): number => {
  const body = sealed - headerBytes
  return body - Math.ceil(body / sealedPiece) * tagBytes
}

/** SHA-256 of a file, read piece by piece. */
export function digestOfFile(file: string): string {
  const hash = createHash('sha256')
  for (const piece of piecesOf(file)) hash.update(piece)
  return hash.digest('base64url')
}

/** A file's bytes from `from` on, a megabyte at a time; each piece is only good until the next. */
export function* piecesOf(file: string, size = 2 ** 20, from = 0): Generator<Uint8Array> {
  const fd = fs.openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(size)
    const next = (at: number) => fs.readSync(fd, bytes, 0, size, at)
    for (let at = from, read = next(at); read > 0; read = next(at)) {
      at += read
      yield bytes.subarray(0, read)
    }
  } finally {
    fs.closeSync(fd)
  }
}

/** Seals a file under a new name, on the disk before it returns. @returns the SHA-256 of the sealed bytes */
export function sealFile(source: string, target: string, seal: Seal): string {
  const salt = randomBytes(saltBytes)
  const key = seal.fileKey(salt)
  const hash = createHash('sha256')
  const partial = `${target}.partial`
  const out = fs.openSync(partial, 'w', 0o600)
  const write = (bytes: Uint8Array) => {
    hash.update(bytes)
    fs.writeSync(out, bytes)
  }
  try {
    write(Buffer.concat([magic, salt]))
    for (const piece of sealedPieces(source, key)) write(piece)
  } catch (cause) {
    fs.closeSync(out)
    fs.rmSync(partial, { force: true })
    throw cause
  }
  fs.closeSync(out)
  flushFile(partial)
  renameDurably(partial, target)
  return hash.digest('base64url')
}

/** Opens up to `most` plain bytes from `offset` on. Throws when a piece is not what was sealed. */
export function openSealed(file: string, seal: Seal, offset: number, most: number): Uint8Array {
  const fd = fs.openSync(file, 'r')
  try {
    const sealed = fs.fstatSync(fd).size
    const header = Buffer.alloc(headerBytes)
    fs.readSync(fd, header, 0, headerBytes, 0)
    if (!header.subarray(0, magic.length).equals(magic)) throw new Error('not a sealed file')
    const key = seal.fileKey(header.subarray(magic.length))
    const to = Math.min(offset + most, plainBytes(sealed))
    const last = Math.ceil((sealed - headerBytes) / sealedPiece) - 1
    const opened: Buffer[] = []
    for (let n = Math.floor(offset / pieceBytes); n * pieceBytes < to; n++) {
      const at = headerBytes + n * sealedPiece
      const bytes = Buffer.alloc(Math.min(sealedPiece, sealed - at))
      fs.readSync(fd, bytes, 0, bytes.length, at)
      const plain = openPiece(bytes, key, n, n === last)
      opened.push(plain.subarray(Math.max(0, offset - n * pieceBytes), to - n * pieceBytes))
    }
    return Buffer.concat(opened)
  } finally {
    fs.closeSync(fd)
  }
}
