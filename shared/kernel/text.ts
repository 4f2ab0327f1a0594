/** Text as typed in a Chinese office: full-width letters and digits, ideographic spaces, invisible marks. */

// zero-width marks, byte-order marks, direction marks and control characters that spreadsheets and chat programs leave behind
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad\ufffe\uffff]|(?!\s)\p{Cc}/gu

// what any of the foldings below would change; most texts hold none of it, and lists hold millions of texts
const untidy = /[\s\p{Cc}\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad\ufffe\uffff\uff01-\uff5e]/u

/** Full-width letters, digits and signs (Ａ １ （） ．) as ASCII; Chinese punctuation proper (、。《》) stays. */
export function foldWidth(text: string): string {
  if (!untidy.test(text)) return text
  return text.replace(/[\uff01-\uff5e\u3000\u00a0]/g, (c) =>
    c === '\u3000' || c === '\u00a0' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  )
}

/** Folded, without invisible marks, spaces at the ends or runs of spaces; line breaks count as spaces. */
export function tidyText(text: string): string {
  if (!untidy.test(text)) return text
  return foldWidth(text.replace(invisible, '')).replace(/\s+/g, ' ').trim()
}

/** What is left when layout does not matter: folded, no spaces at all, lower case. For comparing labels. */
export function bareText(text: string): string {
  return (untidy.test(text) ? tidyText(text).replaceAll(' ', '') : text).toLowerCase()
}

/**
 * Text that can be stored, printed and opened again in an office program: no control characters beside line breaks
 * and tabs, no half of a character (a file with one of these is refused as damaged by WPS and Excel).
 */
export const writable = /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}\ufffe\uffff])*$/u
