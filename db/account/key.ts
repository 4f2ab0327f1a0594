import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
  type ScryptOptions,
  scrypt,
} from 'node:crypto'

// The file's one data key is kept only wrapped: once for every password, once for the recovery key. A right password is
// one that unwraps it; nothing else about it is stored.

/** 2^17 · 8 · 1: about a third of a second and 128 MB for each guess. */
const cost: ScryptOptions = { N: 2 ** 17, r: 8, p: 1, maxmem: 192 * 2 ** 20 }

/** A key from a password: as costly to guess as the password is. */
export const stretch = (password: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // the same characters typed on another machine may come in another form
    scrypt(password.normalize('NFKC'), salt, 32, cost, (cause, key) => (cause ? reject(cause) : resolve(key)))
  })

/** A data key as a slot keeps it. */
export interface Wrapped {
  salt: Uint8Array
  wrapped: Uint8Array
}

function wrap(dataKey: Uint8Array, wrappingKey: Uint8Array): Uint8Array {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, iv)
  const text = Buffer.concat([cipher.update(dataKey), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text])
}

/** The data key, or null where the wrapping key is not the one it was wrapped with. */
function unwrap(wrapped: Uint8Array, wrappingKey: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(wrapped)
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
  } catch {
    return null
  }
}

export async function wrapWithPassword(dataKey: Uint8Array, password: string): Promise<Wrapped> {
  const salt = randomBytes(16)
  return { salt, wrapped: wrap(dataKey, await stretch(password, salt)) }
}

export const unwrapWithPassword = async (slot: Wrapped, password: string): Promise<Uint8Array | null> =>
  unwrap(slot.wrapped, await stretch(password, slot.salt))

/** Without 0, 1, I and O, which look alike on paper. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** 160 random bits to print and lock away: eight groups of four letters. */
export function newRecoveryKey(): string {
  const groups = [...randomBytes(32)].map((byte) => letters[byte % 32]).join('')
  return (groups.match(/.{4}/g) ?? []).join('-')
}

/** As typed from paper: case, spaces and dashes don't matter. */
const recoveryWrapping = (recoveryKey: string, salt: Uint8Array): Uint8Array =>
  Buffer.from(
    hkdfSync('sha256', recoveryKey.toUpperCase().replace(/[^A-Z2-9]/g, ''), salt, 'talent-desk recovery', 32),
  )

export function wrapWithRecoveryKey(dataKey: Uint8Array, recoveryKey: string): Wrapped {
  const salt = randomBytes(16)
  return { salt, wrapped: wrap(dataKey, recoveryWrapping(recoveryKey, salt)) }
}

export const unwrapWithRecoveryKey = (slot: Wrapped, recoveryKey: string): Uint8Array | null =>
  unwrap(slot.wrapped, recoveryWrapping(recoveryKey, slot.salt))
