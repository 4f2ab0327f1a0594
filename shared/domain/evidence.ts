/** Evidence 佐证: photographs, scans and papers behind what is on record. */

/** What evidence may be kept behind. */
export const evidenceSubjects = [
  'activity',
  'output',
  'spending',
  'allocation',
  'assessment',
  'studio_document',
  'rule_record',
  'decision',
  'enrolment',
  'title',
  'person',
] as const
export type EvidenceSubject = (typeof evidenceSubjects)[number]

/** What a piece of evidence is to its record. */
export const evidenceKinds = [
  'photo', // 照片
  'sign_in_sheet', // 签到表
  'voucher', // 票据
  'text', // 文稿、计划、讲稿
  'certificate', // 证书、录用通知
  'self_report', // 自评报告
  'site_visit', // 实地考察记录
  'report', // 汇报材料
  'peer_survey', // 同行问卷
  'delivery', // 送达回执
  'other',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** What a file is by its content, whatever it is called. */
export const evidenceTypes = [
  'jpeg',
  'png',
  'gif',
  'webp',
  'bmp',
  'heic',
  'tiff',
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'doc',
  'xls',
  'ppt',
  'ofd',
] as const
export type EvidenceType = (typeof evidenceTypes)[number]

/** Why a file is not taken as evidence. */
export const evidenceRefusals = [
  'empty',
  'too_large',
  'executable',
  'recording', // a film or a sound recording
  'archive',
  'zip_bomb',
  'macro',
  'picture_too_large',
  'damaged',
  'unknown',
] as const
export type EvidenceRefusal = (typeof evidenceRefusals)[number]

/** A file may be as large as a long scan; a film is not evidence. */
export const mostEvidenceBytes = 100 * 2 ** 20
/** A picture of more dots than this fills a computer's memory when it is shown. */
const mostDots = 150_000_000
/** Enough of a file to tell what it is. */
export const evidenceHead = 64 * 1024

/** The media types of what a window shows as a picture; PDFs have a viewer of their own. */
export const pictureTypes: Partial<Record<EvidenceType, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
}

/** Names a type goes by; the first is given to a file whose name says another. */
const extensions: Record<EvidenceType, readonly [string, ...string[]]> = {
  jpeg: ['jpg', 'jpeg', 'jfif'],
  png: ['png'],
  gif: ['gif'],
  webp: ['webp'],
  bmp: ['bmp'],
  heic: ['heic', 'heif'],
  tiff: ['tif', 'tiff'],
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  pptx: ['pptx'],
  doc: ['doc', 'wps'],
  xls: ['xls', 'et'],
  ppt: ['ppt', 'dps'],
  ofd: ['ofd'],
}

const extensionOf = (name: string): string => /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** A file's name that says what the file is: one that says something else gets the right ending. */
export function evidenceName(name: string, type: EvidenceType): string {
  const base = [...name.replace(/^.*[\\/]/, '')]
    .map((c) => (c < ' ' || '<>:"|?*\u202e'.includes(c) ? '_' : c))
    .join('')
    .slice(-120)
    .trim()
  return extensions[type].includes(extensionOf(base)) ? base : `${base || type}.${extensions[type][0]}`
}

/** What the first bytes tell: the type, that the directory of a container must tell it, or why it is refused. */
export type Sniffed = { type: EvidenceType } | { container: 'zip' | 'ole' } | { refused: EvidenceRefusal }

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))
const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((b, i) => bytes[i] === b)

const executableNames =
  /^(exe|com|scr|dll|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|apk|sh|reg|pif|cpl|app|dmg|deb|rpm)$/

const isExecutable = (head: Uint8Array): boolean =>
  startsWith(head, 0x4d, 0x5a) || // MZ
  startsWith(head, 0x7f, 0x45, 0x4c, 0x46) || // ELF
  startsWith(head, 0xcf, 0xfa, 0xed, 0xfe) || // Mach-O
  startsWith(head, 0xca, 0xfe, 0xba, 0xbe) || // Mach-O for several machines, Java
  startsWith(head, 0x23, 0x21) || // #!
  startsWith(head, 0x4c, 0, 0, 0, 0x01, 0x14, 0x02) // a Windows shortcut

const films = new Set([
  'isom',
  'iso2',
  'mp41',
  'mp42',
  'avc1',
  'qt  ',
  'M4V ',
  'M4A ',
  '3gp4',
  '3gp5',
  '3gp6',
  'dash',
])
const photographs = new Set(['heic', 'heix', 'mif1', 'msf1', 'heim', 'heis', 'hevc'])

const isRecording = (head: Uint8Array): boolean =>
  (ascii(head, 4, 8) === 'ftyp' && !photographs.has(ascii(head, 8, 12))) ||
  films.has(ascii(head, 8, 12)) ||
  startsWith(head, 0x1a, 0x45, 0xdf, 0xa3) || // Matroska, WebM
  startsWith(head, 0x30, 0x26, 0xb2, 0x75) || // Windows Media
  startsWith(head, 0, 0, 1, 0xba) || // MPEG
  (ascii(head, 0, 4) === 'RIFF' && ['AVI ', 'WAVE'].includes(ascii(head, 8, 12))) ||
  ascii(head, 0, 3) === 'FLV' ||
  ascii(head, 0, 3) === 'ID3' ||
  ['OggS', 'fLaC'].includes(ascii(head, 0, 4)) ||
  (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2) // MPEG sound

const isArchive = (head: Uint8Array): boolean =>
  ascii(head, 0, 4) === 'Rar!' ||
  startsWith(head, 0x37, 0x7a, 0xbc, 0xaf) || // 7z
  startsWith(head, 0x1f, 0x8b) || // gzip
  ascii(head, 0, 3) === 'BZh' ||
  startsWith(head, 0xfd, 0x37, 0x7a, 0x58) || // xz
  ascii(head, 257, 262) === 'ustar'

function pictureType(head: Uint8Array): EvidenceType | null {
  if (startsWith(head, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (['GIF87a', 'GIF89a'].includes(ascii(head, 0, 6))) return 'gif'
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'webp'
  if (ascii(head, 0, 2) === 'BM' && head.length > 26 && [12, 40, 108, 124].includes(head[14] ?? 0))
    return 'bmp'
  if (ascii(head, 4, 8) === 'ftyp' && photographs.has(ascii(head, 8, 12))) return 'heic'
  if (startsWith(head, 0x49, 0x49, 0x2a, 0) || startsWith(head, 0x4d, 0x4d, 0, 0x2a)) return 'tiff'
  return null
}

/**
 * Tells by name, size and first bytes (at least `evidenceHead` of them where there are as many) whether a file can be
 * evidence, before the rest of it is read or sent.
 */
export function sniffEvidence(name: string, size: number, head: Uint8Array): Sniffed {
  if (size === 0) return { refused: 'empty' }
  if (isExecutable(head) || executableNames.test(extensionOf(name))) return { refused: 'executable' }
  if (isRecording(head)) return { refused: 'recording' }
  if (size > mostEvidenceBytes) return { refused: 'too_large' }
  const picture = pictureType(head)
  if (picture) {
    const dots = dotsOf(picture, head)
    return dots !== null && dots > mostDots ? { refused: 'picture_too_large' } : { type: picture }
  }
  if (ascii(head, 0, 5) === '%PDF-') return { type: 'pdf' }
  if (startsWith(head, 0x50, 0x4b, 3, 4)) return { container: 'zip' }
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return { container: 'ole' }
  return { refused: isArchive(head) || startsWith(head, 0x50, 0x4b) ? 'archive' : 'unknown' }
}

/** Width times height as the picture says it; null where its first bytes don't. */
function dotsOf(type: EvidenceType, head: Uint8Array): number | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const within = (at: number, read: () => number) => (at + 8 <= head.length ? read() : null)
  if (type === 'png') return within(16, () => view.getUint32(16) * view.getUint32(20))
  if (type === 'gif') return within(6, () => view.getUint16(6, true) * view.getUint16(8, true))
  if (type === 'bmp') return within(18, () => Math.abs(view.getInt32(18, true) * view.getInt32(22, true)))
  if (type === 'webp' && ascii(head, 12, 16) === 'VP8X')
    return within(
      24,
      () => (1 + (view.getUint32(24, true) & 0xffffff)) * (1 + (view.getUint32(27, true) & 0xffffff)),
    )
  return type === 'jpeg' ? jpegDots(view) : null
}

/** A photograph says its size in the frame header, after whatever its camera noted first. */
function jpegDots(view: DataView): number | null {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return view.getUint16(at + 5) * view.getUint16(at + 7)
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** What a zip container is, by the names in its directory. */
export function typeOfZip(names: readonly string[]): Sniffed {
  const has = (name: string) => names.includes(name)
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return { refused: 'macro' }
  if (has('word/document.xml')) return { type: 'docx' }
  if (has('xl/workbook.xml')) return { type: 'xlsx' }
  if (has('ppt/presentation.xml')) return { type: 'pptx' }
  return has('OFD.xml') ? { type: 'ofd' } : { refused: 'archive' }
}

const utf16 = (text: string): number[] => [...text].flatMap((c) => [c.charCodeAt(0), 0])
const streams: readonly (readonly [name: string, type: EvidenceType])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
]

/** What an older office file is, by the names of its streams; an installer looks the same from outside. */
export function typeOfOle(name: string, has: (sequence: readonly number[]) => boolean): Sniffed {
  for (const [stream, type] of streams) if (has(utf16(stream))) return { type }
  if (!has(utf16('EncryptedPackage'))) return { refused: 'unknown' }
  const extension = extensionOf(name)
  return {
    type: extension.startsWith('x') || extension === 'et' ? 'xls' : extension.startsWith('p') ? 'ppt' : 'doc',
  }
}
