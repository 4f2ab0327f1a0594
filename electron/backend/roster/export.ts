import { refuseField } from '../../../shared/contract/errors.ts'
import type { DocumentModel } from '../../../shared/domain/document.ts'
import { type FileFormat, formTraits } from '../../../shared/domain/roster.ts'
import { jobs } from '../procedure.ts'
import { buildRoster, recordCount } from './build.ts'
import { writeDocx } from './writers/docx.ts'
import { writeFileAtomically } from './writers/write-file.ts'
import { writeXlsx } from './writers/xlsx.ts'

const writers: Readonly<Record<FileFormat, (document: DocumentModel) => AsyncGenerator<Uint8Array>>> = {
  xlsx: writeXlsx,
  docx: writeDocx,
}

/** Writes a roster into a staged file, once the act is on record. */
export const exportRoster = jobs.roster.export.handler(async function* ({ context, input }) {
  const { reason, format = formTraits[input.form].files[0], ...request } = input
  const { files } = formTraits[request.form]
  if (!files.includes(format)) return refuseField('format', 'not_a_format', format, files.join(', '))
  if (request.idNumbers === 'full' && !reason) return refuseField('reason', 'missing')
  yield { type: 'progress' as const, stage: 'collect', done: 0, total: null }
  const document = await context.desk.store.read((read) => buildRoster(read, context, request))
  const rows = recordCount(document)
  await context.transact(async ({ audit }) =>
    audit({ detail: { ...request, format, reason: reason ?? null, records: rows } }),
  )
  yield { type: 'progress' as const, stage: 'write', done: 0, total: rows }
  const file = context.desk.files.begin(`${document.title}.${format}`)
  await writeFileAtomically(file.path, writers[format](document))
  yield { type: 'result' as const, result: { fileId: file.id as never, fileName: file.name, rows } }
})
