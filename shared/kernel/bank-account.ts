import { foldWidth } from './text.ts'

/** The digits of an account as offices type them, in groups; null for what is none: 8 to 30 digits. */
export function readBankAccount(text: string): string | null {
  const digits = foldWidth(text)
    .replace(/^['‘’]/, '')
    .replace(/[\s\u200b-]/g, '')
  return /^\d{8,30}$/.test(digits) ? digits : null
}
