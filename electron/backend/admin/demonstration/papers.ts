import { crc32, deflateSync } from 'node:zlib'
import { Chance } from './chance.ts'

// Photographs and scans of a county that does not exist: drawn, never taken. A few kilobytes each.

const width = 640
const height = 420
type Colour = readonly [number, number, number]
const palette: readonly Colour[] = [
  [232, 226, 214], // wall
  [62, 92, 76], // board
  [214, 196, 160], // floor
  [176, 140, 96], // tables
  [240, 240, 236], // chalk and paper
  [224, 178, 146], // faces
  [58, 66, 92], // coats
  [120, 62, 60],
  [84, 110, 128],
]
const [wall, board, floor, table, paper, face] = [0, 1, 2, 3, 4, 5] as const
const coats = [6, 7, 8] as const

/** A meeting seen from the door: the board, the table, whoever sits at it. The same for the same key. */
export function photograph(key: string): Uint8Array {
  const chance = new Chance(`photograph ${key}`)
  const dots = new Uint8Array(width * height).fill(wall)
  const draw = (x0: number, y0: number, x1: number, y1: number, colour: number) => {
    for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
      dots.fill(colour, y * width + x0, y * width + x1)
  }
  const disc = (cx: number, cy: number, r: number, colour: number) => {
    for (let y = -r; y <= r; y++) {
      const half = Math.floor(Math.sqrt(r * r - y * y))
      draw(cx - half, cy + y, cx + half, cy + y + 1, colour)
    }
  }
  draw(0, 280, width, height, floor)
  draw(90, 40, 550, 180, board)
  for (let line = 0; line < chance.between(3, 5); line++)
    draw(120, 66 + line * 24, 120 + chance.between(120, 380), 70 + line * 24, paper)
  const seats = chance.between(5, 8)
  for (let seat = 0; seat < seats; seat++) {
    const x = 60 + Math.round((seat + 0.5) * ((width - 120) / seats)) + chance.between(-8, 8)
    const y = 236 + chance.between(-8, 10)
    disc(x, y + 60, 34, chance.one(coats))
    disc(x, y, 19, face)
  }
  draw(40, 300, 600, 340, table)
  for (let sheet = 0; sheet < seats; sheet++) draw(70 + sheet * 66, 308, 100 + sheet * 66, 322, paper)
  return png(dots)
}

function png(dots: Uint8Array): Uint8Array {
  const chunk = (type: string, content: Uint8Array) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(content.length)
    check.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const lines = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.of(0), dots.subarray(y * width, (y + 1) * width)]),
  )
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A sheet of paper: a title and ruled lines of cells, in the typeface every reader of PDFs has for Chinese. */
export function sheetOfPaper(title: string, rows: readonly (readonly string[])[]): Uint8Array {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const cell = 500 / columns
  const text = (x: number, y: number, size: number, said: string) =>
    `BT /F ${size} Tf ${x.toFixed(1)} ${y} Td <${Buffer.from(said, 'utf16le').swap16().toString('hex')}> Tj ET`
  const top = 740
  const bottom = top - 28 * rows.length
  const drawn = [
    text(297 - title.length * 9, 780, 18, title),
    ...rows.flatMap((row, i) => row.map((said, at) => text(54 + at * cell, top - 19 - 28 * i, 11, said))),
    ...Array.from({ length: rows.length + 1 }, (_, i) => `48 ${top - 28 * i} m 548 ${top - 28 * i} l S`),
    ...Array.from(
      { length: columns + 1 },
      (_, i) => `${48 + i * cell} ${top} m ${48 + i * cell} ${bottom} l S`,
    ),
  ].join('\n')
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ])
}

function pdf(objects: readonly string[]): Uint8Array {
  let out = '%PDF-1.4\n'
  const starts = objects.map((object, i) => {
    const start = out.length
    out += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(start).padStart(10, '0')} 00000 n \n`
  })
  const count = objects.length + 1
  return Buffer.from(
    `${out}xref\n0 ${count}\n0000000000 65535 f \n${starts.join('')}trailer << /Size ${count} /Root 1 0 R >>\nstartxref\n${out.length}\n%%EOF\n`,
    'latin1',
  )
}
