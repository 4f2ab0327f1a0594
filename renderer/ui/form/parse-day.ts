import { type Day, isDay } from '../../../shared/kernel/day.ts'

const halfWidth = (text: string) =>
  text.replace(/[０-９．／－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replaceAll('。', '.')

/**
 * The day someone typed: 2025-6-18, 2025.6.18, 2025/6/18, 20250618, 2025年6月18日, also in full-width characters.
 * Null for anything else: a day that does not exist, a missing year or day; nothing is guessed.
 */
export function parseDay(text: string): Day | null {
  const plain = halfWidth(text).replace(/\s+/g, '')
  const parts =
    /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(plain) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (!parts) return null
  const [, year = '', month = '', date = ''] = parts
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}
