/** A text file's characters and the encoding they were read in. */
export interface DecodedText {
  text: string
  encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'
}

/**
 * Byte-order mark, else strict UTF-8, else GB18030 (which holds GBK and GB2312). Guessing detectors misjudge short
 * GBK files, so none is asked; a declared charset adds nothing, because files lie about it after re-saving.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return decode(bytes, 'gb18030')
  }
}

function decode(bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}
