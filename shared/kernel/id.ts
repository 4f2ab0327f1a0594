/** Branded ids. Every record that may travel between data files carries a UUIDv7. */
export type Id<Kind extends string> = string & { readonly __kind: Kind }

const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')

/** Where the ids of new records come from. */
export type NewId = <Kind extends string>() => Id<Kind>

// drawn in one go for many ids: asking the platform costs more than everything else about an id
const pool = new Uint8Array(4_096)
let drawn = pool.length

function fromPool(bytes: Uint8Array): void {
  if (drawn + bytes.length > pool.length) {
    crypto.getRandomValues(pool)
    drawn = 0
  }
  bytes.set(pool.subarray(drawn, drawn + bytes.length))
  drawn += bytes.length
}

/** A UUIDv7: 48 bits of milliseconds, then 74 random bits from the platform (or from `random`, for tests). */
export function newId<Kind extends string>(
  now: number = Date.now(),
  random: (bytes: Uint8Array<ArrayBuffer>) => void = fromPool,
): Id<Kind> {
  const bytes = new Uint8Array(16)
  random(bytes)
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const h = hex(bytes)
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}` as Id<Kind>
}

export const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
