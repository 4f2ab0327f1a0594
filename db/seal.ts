import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  randomFillSync,
} from 'node:crypto'

/**
 * The one way ID numbers, phones and bank accounts enter and leave the store: AES-256-GCM per value, with a keyed
 * index (HMAC-SHA-256) for look-up. The keys come from the file's one data key.
 */
export interface Seal {
  seal(plain: string): Uint8Array
  open(sealed: Uint8Array): string
  /** Equal plain values have equal indexes under one data key; nothing else can be told from them. */
  index(plain: string): string
  /** Keyed digest of text, for the audit chain and stored decisions. */
  digest(text: string): string
  /** The key of one sealed file, from the salt it carries. */
  fileKey(salt: Uint8Array): Uint8Array
}

const derive = (dataKey: Uint8Array, use: string, salt: Uint8Array = new Uint8Array()) =>
  Buffer.from(hkdfSync('sha256', dataKey, salt, `talent-desk ${use}`, 32))

// drawn for many values in one go: asking the platform costs more than sealing a number does
const ivBytes = 12
const pool = Buffer.alloc(ivBytes * 512)
let drawn = pool.length

/** Random bytes that were given to nobody else. */
function newIv(): Buffer {
  if (drawn === pool.length) {
    randomFillSync(pool)
    drawn = 0
  }
  const iv = Buffer.from(pool.subarray(drawn, drawn + ivBytes))
  drawn += ivBytes
  return iv
}

export const newDataKey = (): Uint8Array => randomBytes(32)

export function sealWith(dataKey: Uint8Array): Seal {
  // made into key objects once: from bytes, that costs several times the work itself with every value
  const keyFor = (use: string) => createSecretKey(derive(dataKey, use))
  const sealKey = keyFor('seal')
  const indexKey = keyFor('index')
  const digestKey = keyFor('digest')
  return {
    seal(plain) {
      const iv = newIv()
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv)
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), text])
    },
    open(sealed) {
      const bytes = Buffer.from(sealed)
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, ivBytes))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
    index: (plain) => createHmac('sha256', indexKey).update(plain).digest('base64url'),
    digest: (text) => createHmac('sha256', digestKey).update(text).digest('base64url'),
    fileKey: (salt) => derive(dataKey, 'evidence', salt),
  }
}
