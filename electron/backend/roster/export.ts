import { refuseField } from '../../../shared/contract/errors.ts'
import { type FileFormat, formTraits, type RosterForm } from '../../../shared/domain/roster.ts'
import { jobs } from '../procedure.ts'
import { buildRoster, recordCount } from './build.ts'
import { openOwnRoster, ownRosterSize } from './forms/own-roster.ts'
import { makeFile } from './make-file.ts'

/** The kind of file asked for, else the form's usual one. @throws Refusal FIELD_INVALID for one it isn't handed in as */
export function formatOf(form: RosterForm, asked: FileFormat | undefined): FileFormat {
  const { files } = formTraits[form]
  if (!asked) return files[0]
  return files.includes(asked) ? asked : refuseField('format', 'not_a_format', asked, files.join(', '))
}

/** Writes a roster into a staged file, once the act is on record. */
export const exportRoster = jobs.roster.export.handler(async function* ({ context, input }) {
  const { reason, format: asked, ...request } = input
  const format = formatOf(request.form, asked)
  if (request.idNumbers === 'full' && !reason) return refuseField('reason', 'missing')
  yield { type: 'progress' as const, stage: 'collect', done: 0, total: null }
  if (request.form === 'own-roster' && format === 'xlsx') {
    const { desk, transact } = context
    const records = await desk.store.read((read) => ownRosterSize({ read, call: context, request }))
    await transact(async ({ audit }) =>
      audit({ detail: { ...request, format, reason: reason ?? null, records } }),
    )
    yield { type: 'progress' as const, stage: 'write', done: 0, total: records }
    // written while it is read, however long the list
    const file = await desk.store.read(async (read) => {
      return makeFile(desk, await openOwnRoster({ read, call: context, request }), format)
    })
    yield { type: 'result' as const, result: { ...file, rows: records } }
    return
  }
  const document = await context.desk.store.read((read) => buildRoster(read, context, request))
  const rows = recordCount(document)
  await context.transact(async ({ audit }) =>
    audit({ detail: { ...request, format, reason: reason ?? null, records: rows } }),
  )
  yield { type: 'progress' as const, stage: 'write', done: 0, total: rows }
  const file = await makeFile(context.desk, document, format)
  yield { type: 'result' as const, result: { ...file, rows } }
})
