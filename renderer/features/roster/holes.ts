import type { DocumentModel } from '../../../shared/domain/document.ts'

/** How many cells of a document are unknown: marked on the screen, blank on paper. */
export function holesIn(document: DocumentModel): number {
  const cells = document.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells))
  return cells.filter((cell) => (cell !== null && typeof cell === 'object' ? cell.value : cell) === null)
    .length
}

/** How many records it lists. */
export const recordsIn = (document: DocumentModel): number =>
  document.sheets.reduce((count, sheet) => count + sheet.rows.filter((row) => row.role === 'body').length, 0)
