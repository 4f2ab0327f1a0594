import { type CSSProperties, memo, useMemo } from 'react'
import { type CellLook, faces, lookOf } from '../../../shared/documents/look.ts'
import { cellsOnPage, type DrawnCell, type LaidPage, paginateAll } from '../../../shared/documents/pages.ts'
import { cellText, kindOf } from '../../../shared/documents/text.ts'
import { pageFooter } from '../../../shared/documents/words.ts'
import type { DocumentModel, RowRole } from '../../../shared/domain/document.ts'
import './document-preview.css'

const pt = (points: number): string => `${Math.round(points * 100) / 100}pt`

function cellStyle(look: CellLook, scale: number): CSSProperties {
  return {
    fontFamily: faces[look.face].map((name) => (name.includes(' ') ? `"${name}"` : name)).join(', '),
    fontSize: pt(look.size * scale),
    lineHeight: pt(look.line * scale),
    textAlign: look.align,
    verticalAlign: look.upright === 'top' ? 'top' : 'middle',
  }
}

function Cell({ drawn, role, page }: { drawn: DrawnCell; role: RowRole; page: LaidPage }) {
  const { slot, columns, rows } = drawn
  const look = lookOf(page.sheet.layout, role, slot)
  const Tag = role === 'head' ? 'th' : 'td'
  const classes = ['doc-cell']
  if (look.bordered) classes.push('doc-cell-bordered')
  if (look.bold) classes.push('doc-cell-bold')
  if (slot.cell.value === null) classes.push('doc-hole')
  return (
    <Tag
      className={classes.join(' ')}
      style={cellStyle(look, page.geometry.scale)}
      colSpan={columns}
      rowSpan={rows}
    >
      {cellText(slot.cell.value, kindOf(slot.cell, slot))}
    </Tag>
  )
}

interface PageProps {
  page: LaidPage
  number: number
  count: number
  hidden: boolean
}

const Page = memo(function Page({ page, number, count, hidden }: PageProps) {
  const { geometry, sheet } = page
  const { margin, scale } = geometry
  const cells = cellsOnPage(page)
  return (
    <section
      className="doc-page"
      data-orientation={sheet.orientation}
      aria-label={pageFooter(number, count)}
      hidden={hidden}
      style={
        {
          '--doc-scale': scale,
          width: pt(geometry.width),
          height: pt(geometry.height),
          padding: `${pt(margin.top)} ${pt(margin.side)} 0`,
        } as CSSProperties
      }
    >
      <table className="doc-table" style={{ width: pt(geometry.width - 2 * margin.side) }}>
        <colgroup>
          {sheet.columns.map((column, at) => (
            <col key={column.key} style={{ width: pt(geometry.columns[at] ?? 0) }} />
          ))}
        </colgroup>
        <tbody>
          {page.rows.map(({ row, height }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page's rows never move
            <tr key={at} style={{ height: pt(height * scale) }}>
              {cells[at]?.map((drawn) => (
                <Cell key={drawn.slot.column.key} drawn={drawn} role={row.role} page={page} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sheet.numbered && (
        <div className="doc-footer" style={{ fontFamily: faces.song.join(', ') }}>
          {pageFooter(number, count)}
        </div>
      )}
    </section>
  )
})

export interface DocumentPreviewProps {
  document: DocumentModel
  /** Shows one page on the screen, from 1; printing always takes all pages. */
  page?: number
  /** 1 is the size of the paper. */
  zoom?: number
}

/**
 * A document as white A4 pages: the cells, page breaks and page numbers of the printed form. Unknown values are
 * marked on the screen and blank on paper.
 */
export function DocumentPreview({ document, page, zoom = 1 }: DocumentPreviewProps) {
  const pages = useMemo(() => paginateAll(document.sheets), [document])
  return (
    <div className="doc-pages" lang="zh-CN" style={{ '--doc-zoom': zoom } as CSSProperties}>
      {pages.map((laid, at) => (
        <Page
          // biome-ignore lint/suspicious/noArrayIndexKey: pages are numbered
          key={at}
          page={laid}
          number={at + 1}
          count={pages.length}
          hidden={page !== undefined && page !== at + 1}
        />
      ))}
    </div>
  )
}
