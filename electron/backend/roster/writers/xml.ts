const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text without the characters that XML can't hold. */
export const printable = (text: string): string =>
  text.toWellFormed().replace(/[\ufffe\uffff]|[^\P{Cc}\t\n\r]/gu, '')

/** Text for an XML attribute or element. Characters that XML can't hold are dropped. */
export const escapeXml = (text: string): string =>
  printable(text).replace(/[&<>"]/g, (mark) => marks[mark] ?? '')

/** Most cells hold none of these, and most of the time of an export would go into looking for each. */
const special = /[&<>"_\p{Cc}\p{Cs}\ufffe\uffff]/u

const code = (character: string): string =>
  character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')

/**
 * Text of a spreadsheet cell. Control characters are written as spreadsheets write them (_x0007_), and so is the
 * underscore of a text that looks like such a code.
 */
export const escapeCellText = (text: string): string => {
  if (!special.test(text)) return text
  return escapeXml(
    text.replace(/_(?=x[0-9a-fA-F]{4}_)|[^\P{Cc}\t\n]/gu, (character) => `_x${code(character)}_`),
  )
}
