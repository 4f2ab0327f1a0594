import { type Day, isDay } from './day.ts'
import { foldWidth } from './text.ts'

export type Sex = 'male' | 'female'

/** What a resident ID number says of its holder, and the number in its 18-character form where it has one. */
export interface IdCard {
  number: string
  birthOn: Day
  sex: Sex
}

export type IdCardFault = 'ID_LENGTH' | 'ID_CHARACTERS' | 'ID_BIRTHDAY' | 'ID_CHECKSUM'

export type IdCardReading = { ok: true; card: IdCard } | { ok: false; fault: IdCardFault }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** The 18th character for the first 17 digits (GB 11643, ISO 7064 MOD 11-2). */
export function idChecksum(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return checkCharacters[sum % 11] ?? ''
}

/** The number without what typing adds: full-width digits, spaces, hyphens, a leading apostrophe, lower-case x. */
export function tidyIdNumber(text: string): string {
  return foldWidth(text)
    .replace(/^['‘’`´]+/, '')
    .replace(/[\s\u200b-\u200f\u2060\ufeff-]/g, '')
    .toUpperCase()
}

/**
 * Checks a tidy resident ID number: 18 characters with checksum, or the 15 digits issued until 1999 (born 19xx,
 * no checksum, kept as they are). Nothing is ever repaired.
 */
export function readIdCard(number: string): IdCardReading {
  if (/^\d{15}$/.test(number)) return derive(number, `19${number.slice(6, 12)}`, number.slice(14))
  if (number.length !== 18) return { ok: false, fault: 'ID_LENGTH' }
  if (!/^\d{17}[\dX]$/.test(number)) return { ok: false, fault: 'ID_CHARACTERS' }
  const reading = derive(number, number.slice(6, 14), number[16] ?? '')
  if (reading.ok && idChecksum(number.slice(0, 17)) !== number[17]) return { ok: false, fault: 'ID_CHECKSUM' }
  return reading
}

function derive(number: string, birth: string, order: string): IdCardReading {
  const birthOn = `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`
  if (!isDay(birthOn)) return { ok: false, fault: 'ID_BIRTHDAY' }
  return { ok: true, card: { number, birthOn, sex: Number(order) % 2 === 1 ? 'male' : 'female' } }
}
