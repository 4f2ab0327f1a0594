import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import fs from 'node:fs'
import { refuse } from '../shared/contract/errors.ts'
import { stretch } from './account/key.ts'
import { flushFile } from './durable.ts'
import { digestOfFile, openPiece, piecesOf, sealedPiece, sealedPieces } from './evidence/sealed-file.ts'

// A backup that is sealed as a whole: 'TDB1', the salt of its password, a salt of its own, what tells a wrong password
// from a damaged file, then pieces as sealed evidence has them, so that none can be changed, left out, moved or cut off.

const magic = Buffer.from('TDB1')
const saltBytes = 16
const checkBytes = 32
const headerBytes = magic.length + 2 * saltBytes + checkBytes

/** What a password has been stretched to, once for any number of backups. */
export interface BackupKey {
  salt: Uint8Array
  key: Uint8Array
}

export async function backupKeyOf(password: string): Promise<BackupKey> {
  const salt = randomBytes(saltBytes)
  return { salt, key: await stretch(password, salt) }
}

export function isSealedBackup(file: string): boolean {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return false
  return headOf(file).subarray(0, magic.length).equals(magic)
}

function headOf(file: string): Buffer {
  const fd = fs.openSync(file, 'r')
  try {
    const head = Buffer.alloc(headerBytes)
    fs.readSync(fd, head, 0, headerBytes, 0)
    return head
  } finally {
    fs.closeSync(fd)
  }
}

const keyOfFile = ({ key }: BackupKey, own: Uint8Array) =>
  Buffer.from(hkdfSync('sha256', key, own, 'talent-desk backup', 32))
const checkOf = ({ key }: BackupKey, salts: Uint8Array) =>
  createHmac('sha256', key).update('talent-desk backup check').update(salts).digest()

/** Other calls are answered meanwhile. */
const breath = () => new Promise((resolve) => setImmediate(resolve))
const piecesABreath = 128

/** Seals a backup under another name, reads it again from end to end, and has it on the disk before it returns. */
export async function sealBackup(source: string, target: string, known: BackupKey): Promise<void> {
  const own = randomBytes(saltBytes)
  const salts = Buffer.concat([magic, known.salt, own])
  const out = fs.openSync(target, 'w', 0o600)
  try {
    fs.writeSync(out, Buffer.concat([salts, checkOf(known, salts)]))
    let n = 0
    for (const piece of sealedPieces(source, keyOfFile(known, own))) {
      fs.writeSync(out, piece)
      if (++n % piecesABreath === 0) await breath()
    }
  } finally {
    fs.closeSync(out)
  }
  flushFile(target)
  const hash = createHash('sha256')
  for await (const piece of opened(target, known)) hash.update(piece)
  if (hash.digest('base64url') !== digestOfFile(source))
    refuse('BACKUP_UNSOUND', { file: target, detail: 'sealed' })
}

/** What may open a sealed backup: its password, or the key that this desk seals its own with. */
export interface BackupOpener {
  password: string | undefined
  known: BackupKey | null
}

/**
 * Writes what a sealed backup holds into a file.
 * @throws Refusal BACKUP_SEALED, BACKUP_PASSWORD_WRONG, BACKUP_UNSOUND
 */
export async function openBackup(source: string, target: string, opener: BackupOpener): Promise<void> {
  const key = await keyFor(source, opener)
  const out = fs.openSync(target, 'w', 0o600)
  try {
    for await (const piece of opened(source, key)) fs.writeSync(out, piece)
  } finally {
    fs.closeSync(out)
  }
}

async function keyFor(source: string, { password, known }: BackupOpener): Promise<BackupKey> {
  const head = headOf(source)
  const salts = head.subarray(0, magic.length + 2 * saltBytes)
  const salt = salts.subarray(magic.length, magic.length + saltBytes)
  const fits = (key: BackupKey) =>
    timingSafeEqual(checkOf(key, salts), head.subarray(headerBytes - checkBytes))
  if (known && salt.equals(known.salt) && fits(known)) return known
  if (password === undefined) return refuse('BACKUP_SEALED', { file: source })
  const key = { salt, key: await stretch(password, salt) }
  return fits(key) ? key : refuse('BACKUP_PASSWORD_WRONG', { file: source })
}

/** The plain pieces of a sealed backup, each good only until the next. @throws Refusal BACKUP_UNSOUND */
async function* opened(file: string, known: BackupKey): AsyncGenerator<Uint8Array> {
  const own = headOf(file).subarray(magic.length + saltBytes, magic.length + 2 * saltBytes)
  const key = keyOfFile(known, own)
  const last = Math.ceil((fs.statSync(file).size - headerBytes) / sealedPiece) - 1
  // a file that ends with its header holds nothing: it was cut
  if (last < 0) refuse('BACKUP_UNSOUND', { file, detail: 'sealed 0' })
  let n = 0
  for (const sealed of piecesOf(file, sealedPiece, headerBytes)) {
    yield whole(file, sealed, key, n, n === last)
    if (++n % piecesABreath === 0) await breath()
  }
}

function whole(file: string, sealed: Uint8Array, key: Uint8Array, n: number, last: boolean): Uint8Array {
  try {
    return openPiece(sealed, key, n, last)
  } catch {
    return refuse('BACKUP_UNSOUND', { file, detail: `sealed ${n}` })
  }
}
