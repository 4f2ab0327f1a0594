import type { DocumentCell, DocumentModel, DocumentRow, DocumentSheet } from '../domain/document.ts'
import { maskAccount, maskIdNumber, maskPhone } from '../kernel/mask.ts'
import { fullRow } from './parts.ts'

/** The column of a copy for review in which remarks are written. */
export const remarkColumn = 'reviewRemark'
const remarkHead = '审核意见'

/** The line that tells a paper or file which frozen roster it is a copy of. */
const frozenNote = (number: string, digest: string): string =>
  `冻结编号：${number}　内容摘要：${digest.slice(0, 16)}`

/** The number of the frozen roster a text names as its own. */
export const frozenNumberIn = (text: string): string | null =>
  /冻结编号：\s*(\d{4}-花-\d{3,})/.exec(text)?.[1] ?? null

/** A copy of a frozen roster, with the line that says so below each sheet. */
export function stamped(document: DocumentModel, number: string, digest: string): DocumentModel {
  const sheets = document.sheets.map((sheet): DocumentSheet => {
    const note = fullRow('note', sheet.columns.length, frozenNote(number, digest))
    return { ...sheet, rows: [...sheet.rows, note] }
  })
  return { ...document, sheets }
}

/** A copy with one more column at the right in which a reviewer writes, line by line. */
export function withRemarkColumn(document: DocumentModel): DocumentModel {
  return { ...document, sheets: document.sheets.map(withColumn) }
}

function withColumn(sheet: DocumentSheet): DocumentSheet {
  const columns = [...sheet.columns, { key: remarkColumn, width: 20, kind: 'text', align: 'left' } as const]
  const rows = sheet.rows.map((row, at): DocumentRow => {
    if (row.role === 'body' || row.role === 'total') return { ...row, cells: [...row.cells, ''] }
    if (row.role === 'head') {
      // a head of several rows has one cell over all of them
      if (sheet.rows[at - 1]?.role === 'head') return row
      let rows = 1
      while (sheet.rows[at + rows]?.role === 'head') rows++
      const head: DocumentCell = { value: remarkHead, kind: 'text', ...(rows > 1 ? { rows } : {}) }
      return { ...row, cells: [...row.cells, head] }
    }
    const cells = [...row.cells]
    const last = cells.pop() ?? ''
    const cell = last !== null && typeof last === 'object' ? last : { value: last }
    return { ...row, cells: [...cells, { ...cell, columns: (cell.columns ?? 1) + 1 }] }
  })
  return { ...sheet, columns, rows }
}

const masks: Readonly<Record<string, (plain: string) => string>> = {
  idNumber: maskIdNumber,
  phone: maskPhone,
  bankAccount: maskAccount,
}

/** The document with ID numbers and phones masked, for the screen. Numbers that are masked already stay so. */
export function maskedDocument(document: DocumentModel): DocumentModel {
  const sheets = document.sheets.map((sheet): DocumentSheet => {
    const at = sheet.columns.flatMap((column, index) => {
      const mask = masks[column.key]
      return mask ? [[index, mask] as const] : []
    })
    if (at.length === 0) return sheet
    const rows = sheet.rows.map((row): DocumentRow => {
      if (row.role !== 'body') return row
      const cells = [...row.cells]
      for (const [index, mask] of at) {
        const cell = cells[index]
        if (typeof cell === 'string' && !cell.includes('*')) cells[index] = mask(cell)
      }
      return { ...row, cells }
    })
    return { ...sheet, rows }
  })
  return { ...document, sheets }
}
