import { jobs } from '../procedure.ts'
import { formatOf } from './export.ts'
import { copyOf, frozenNote, readFrozen } from './frozen-roster.ts'
import { makeFile } from './make-file.ts'

/** Writes a frozen roster into a staged file that names its number and digest, once the act is on record. */
export const exportFrozen = jobs.roster.exportFrozen.handler(async function* ({ context, input }) {
  const { desk, transact } = context
  const { frozen, document, format } = await transact(async ({ trx, audit }) => {
    const found = await readFrozen(trx, desk.store.seal, input.frozenId)
    const asked = formatOf(found.form, input.format)
    const copy = copyOf(found, input.reason)
    audit(frozenNote(found, { format: asked, reason: input.reason ?? null }))
    return { frozen: found, document: copy, format: asked }
  })
  yield { type: 'progress' as const, stage: 'write', done: 0, total: frozen.records }
  const file = await makeFile(desk, document, format, {
    name: `${frozen.number} ${frozen.title}`,
    properties: { rosterNumber: frozen.number, rosterDigest: frozen.digest },
  })
  yield { type: 'result' as const, result: { ...file, rows: frozen.records } }
})
