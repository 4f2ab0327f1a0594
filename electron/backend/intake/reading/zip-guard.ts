import { inflateRawSync } from 'node:zlib'
import type { ReadingLimits } from './limits.ts'
import { IntakeRefusal } from './refusal.ts'

/** One entry of a zip directory. */
export interface ZipEntry {
  name: string
  method: number
  packed: number
  unpacked: number
  headerAt: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const unreadable = (reason: string): IntakeRefusal => new IntakeRefusal('FILE_UNREADABLE', { reason })

/**
 * Reads the directory at the end of a zip file and refuses, before anything is unpacked, what is too large, too many
 * or packed too well (FILE_ZIP_BOMB). A directory can lie: `checkZipEntry` holds each entry to it.
 */
export function readZipDirectory(bytes: Uint8Array, limits: ReadingLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const entries: ZipEntry[] = []
  if (count > limits.zipEntries) throw new IntakeRefusal('FILE_ZIP_BOMB', { entries: count })
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) throw unreadable('zip-directory')
    const nameLength = view.getUint16(at + 28, true)
    const entry: ZipEntry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    }
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new IntakeRefusal('FILE_PASSWORD_PROTECTED')
    entries.push(entry)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  refuseBombs(entries, bytes.byteLength, limits)
  return entries
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--)
    if (view.getUint32(at, true) === endSignature) return at
  throw unreadable('zip-truncated')
}

function refuseBombs(entries: readonly ZipEntry[], fileBytes: number, limits: ReadingLimits): void {
  const unpacked = entries.reduce((sum, e) => sum + e.unpacked, 0)
  const packed = entries.reduce((sum, e) => sum + e.packed, 0)
  // entries that share their bytes unpack to more than the file could hold
  const overlapping = packed > fileBytes
  const tooDense = unpacked > limits.zipRatioFrom && unpacked > packed * limits.zipRatio
  if (overlapping || tooDense || unpacked > limits.zipBytes)
    throw new IntakeRefusal('FILE_ZIP_BOMB', { megabytes: Math.round(unpacked / 2 ** 20) })
}

/**
 * Unpacks one entry no further than its directory says, and refuses what goes on beyond that (FILE_ZIP_BOMB), can't
 * be unpacked, or is XML that declares its own entities (both FILE_UNREADABLE). Returns the content.
 */
export function checkZipEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.headerAt + 30 > bytes.byteLength || view.getUint32(entry.headerAt, true) !== localSignature)
    throw unreadable('zip-entry')
  const from =
    entry.headerAt +
    30 +
    view.getUint16(entry.headerAt + 26, true) +
    view.getUint16(entry.headerAt + 28, true)
  const content = unpack(bytes.subarray(from, from + entry.packed), entry)
  if (/\.(xml|rels|vml)$/i.test(entry.name) && declaresEntities(content)) throw unreadable('xml-entities')
  return content
}

function unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw unreadable('zip-method')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new IntakeRefusal('FILE_ZIP_BOMB', { entry: entry.name }, cause)
    throw new IntakeRefusal('FILE_UNREADABLE', { reason: 'zip-entry' }, cause)
  }
}

/** A document type can only stand before the root element, so only that much is looked at. */
function declaresEntities(xml: Uint8Array): boolean {
  return /<!(DOCTYPE|ENTITY)/i.test(prolog(new TextDecoder('latin1').decode(xml.subarray(0, 65_536))))
}

/** What stands before the first element of an XML text. */
export function prolog(xml: string): string {
  const root = xml.search(/<[A-Za-z_]/)
  return root < 0 ? xml : xml.slice(0, root)
}
