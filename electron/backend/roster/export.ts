import { refuseField } from '../../../shared/contract/errors.ts'
import { jobs } from '../procedure.ts'
import { buildRoster, recordCount } from './build.ts'
import { writeFileAtomically } from './writers/write-file.ts'
import { writeXlsx } from './writers/xlsx.ts'

/** Writes a roster as .xlsx into a staged file, once the act is on record. */
export const exportRoster = jobs.roster.export.handler(async function* ({ context, input }) {
  const { reason, ...request } = input
  if (request.idNumbers === 'full' && !reason) return refuseField('reason', 'missing')
  yield { type: 'progress' as const, stage: 'collect', done: 0, total: null }
  const document = await context.desk.store.read((read) => buildRoster(read, context, request))
  const rows = recordCount(document)
  await context.transact(async ({ audit }) =>
    audit({ detail: { ...request, reason: reason ?? null, records: rows } }),
  )
  yield { type: 'progress' as const, stage: 'write', done: 0, total: rows }
  const file = context.desk.files.begin(`${document.title}.xlsx`)
  await writeFileAtomically(file.path, writeXlsx(document))
  yield { type: 'result' as const, result: { fileId: file.id as never, fileName: file.name, rows } }
})
