import { heldDocument } from '../../../shared/documents/own-roster.ts'
import type { DocumentModel, StreamedDocument } from '../../../shared/domain/document.ts'
import type { FileFormat } from '../../../shared/domain/roster.ts'
import type { Desk } from '../desk.ts'
import { writeDocx } from './writers/docx.ts'
import { writeFileAtomically } from './writers/write-file.ts'
import { writeXlsx, type XlsxOptions } from './writers/xlsx.ts'

/** Writes a document into a staged file of the host. */
export async function makeFile(
  desk: Desk,
  document: StreamedDocument | DocumentModel,
  format: FileFormat,
  { name = document.title, ...options }: XlsxOptions & { name?: string } = {},
) {
  const file = desk.files.begin(`${name}.${format}`)
  const pieces = format === 'xlsx' ? writeXlsx(document, options) : writeDocx(await heldDocument(document))
  await writeFileAtomically(file.path, pieces)
  return { fileId: file.id as never, fileName: file.name }
}
