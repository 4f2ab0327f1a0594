import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  type ISectionOptions,
  type ITableCellOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
} from 'docx'
import { type CellLook, type Face, faces, lookOf } from '../../../../shared/documents/look.ts'
import { type PageGeometry, pageGeometry } from '../../../../shared/documents/measure.ts'
import { cellsOnPage, type DrawnCell, type LaidRow, layRows } from '../../../../shared/documents/pages.ts'
import { cellText, kindOf } from '../../../../shared/documents/text.ts'
import { pageFooter } from '../../../../shared/documents/words.ts'
import type { DocumentModel, DocumentSheet, RowRole } from '../../../../shared/domain/document.ts'
import { printable } from './xml.ts'

const twips = (points: number): number => Math.round(points * 20)

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borders = { top: line, bottom: line, left: line, right: line }

const faceOf = (face: Face) => ({ ascii: faces[face][0], hAnsi: faces[face][0], eastAsia: faces[face][0] })

/** Paragraphs that stay with what follows them. */
const leads = new Set<RowRole>(['title', 'subtitle', 'subline', 'heading', 'blank'])

interface Setting {
  sheet: DocumentSheet
  geometry: PageGeometry
}

function runs(text: string, look: CellLook, scale: number): TextRun[] {
  return printable(text)
    .split('\n')
    .map(
      (part, at) =>
        new TextRun({
          text: part,
          font: faceOf(look.face),
          size: Math.round(look.size * scale * 2),
          ...(look.bold ? { bold: true } : {}),
          ...(at > 0 ? { break: 1 } : {}),
        }),
    )
}

const textOf = ({ slot }: DrawnCell): string => cellText(slot.cell.value, kindOf(slot.cell, slot))

/** A row without borders as one paragraph: texts side by side stand at tab stops. */
function paragraph({ sheet, geometry }: Setting, laid: LaidRow, cells: readonly DrawnCell[]): Paragraph {
  const [first] = cells
  if (!first) throw new RangeError('a row without cells')
  const look = lookOf(sheet.layout, laid.row.role, first.slot)
  const { scale } = geometry
  const width = geometry.width - 2 * geometry.margin.side
  const stops = cells.slice(1).map((_, at) => ({
    type: at === cells.length - 2 ? TabStopType.RIGHT : TabStopType.CENTER,
    position: twips((width * (at + 1)) / (cells.length - 1)),
  }))
  const gap = Math.max(0, laid.height - look.line)
  return new Paragraph({
    alignment: alignments[look.align],
    tabStops: stops,
    spacing: {
      line: twips(look.line * scale),
      lineRule: LineRuleType.EXACT,
      ...(laid.row.role === 'paragraph'
        ? {}
        : { before: twips((gap * scale) / 2), after: twips((gap * scale) / 2) }),
    },
    ...(leads.has(laid.row.role) ? { keepNext: true } : {}),
    children: cells.flatMap((cell, at) => [
      ...(at > 0 ? [new TextRun({ children: [new Tab()] })] : []),
      ...runs(textOf(cell), look, scale),
    ]),
  })
}

function tableCell({ sheet, geometry }: Setting, laid: LaidRow, drawn: DrawnCell): TableCell {
  const look = lookOf(sheet.layout, laid.row.role, drawn.slot)
  const options: ITableCellOptions = {
    columnSpan: drawn.columns,
    rowSpan: drawn.rows,
    borders,
    verticalAlign: look.upright === 'top' ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: alignments[look.align],
        children: runs(textOf(drawn), look, geometry.scale),
      }),
    ],
  }
  return new TableCell(options)
}

function table(setting: Setting, rows: readonly LaidRow[], heads: ReadonlySet<LaidRow>): Table {
  const { geometry } = setting
  const cells = cellsOnPage({ rows })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: geometry.columns.map(twips),
    alignment: AlignmentType.CENTER,
    margins: { left: twips(2.5), right: twips(2.5) },
    rows: rows.map(
      (laid, at) =>
        new TableRow({
          ...(heads.has(laid) ? { tableHeader: true } : {}),
          cantSplit: true,
          height: { value: twips(laid.height * geometry.scale), rule: HeightRule.ATLEAST },
          children: (cells[at] ?? []).map((drawn) => tableCell(setting, laid, drawn)),
        }),
    ),
  })
}

/** Runs of bordered rows become tables, the rows between them paragraphs. */
function content(setting: Setting): (Paragraph | Table)[] {
  const { sheet } = setting
  const rows = layRows(sheet)
  const heads = new Set(sheet.repeated ? rows.slice(sheet.repeated.from, sheet.repeated.to + 1) : [])
  const bordered = ({ row, slots }: LaidRow): boolean =>
    slots.some((slot) => lookOf(sheet.layout, row.role, slot).bordered)
  const blocks: (Paragraph | Table)[] = []
  let run: LaidRow[] = []
  const flush = () => {
    if (run.length > 0) blocks.push(table(setting, run, heads))
    run = []
  }
  for (const laid of rows) {
    if (bordered(laid)) run.push(laid)
    else {
      flush()
      blocks.push(paragraph(setting, laid, cellsOnPage({ rows: [laid] })[0] ?? []))
    }
  }
  flush()
  // Word wants text after a table; a point of it takes no room.
  if (blocks.at(-1) instanceof Table) {
    blocks.push(new Paragraph({ spacing: { line: twips(1), lineRule: LineRuleType.EXACT } }))
  }
  return blocks
}

function footer(): Footer {
  const [before = '', between = '', after = ''] = pageFooter('#', '#').split('#')
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after]
  const run = new TextRun({ font: faceOf('song'), size: 18, children })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] })
}

function section(sheet: DocumentSheet): ISectionOptions {
  const geometry = pageGeometry(sheet)
  const { top, bottom, side } = geometry.margin
  const landscape = sheet.orientation === 'landscape'
  const [short, long] = [geometry.width, geometry.height].sort((a, b) => a - b) as [number, number]
  return {
    properties: {
      page: {
        size: {
          width: twips(short),
          height: twips(long),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(top),
          bottom: twips(bottom),
          left: twips(side),
          right: twips(side),
          footer: twips(25),
        },
      },
    },
    ...(sheet.numbered ? { footers: { default: footer() } } : {}),
    children: content({ sheet, geometry }),
  }
}

/** The document as a .docx file: what is usually signed on paper, with the same cells as its preview. */
export async function* writeDocx(document: DocumentModel): AsyncGenerator<Uint8Array> {
  yield await Packer.toBuffer(
    new Document({ title: printable(document.title), creator: '', sections: document.sheets.map(section) }),
  )
}
