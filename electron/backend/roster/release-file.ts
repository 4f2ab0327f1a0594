import { findRelease } from '../../../db/roster/review.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { remarkColumn, withRemarkColumn } from '../../../shared/documents/review-copy.ts'
import { jobs } from '../procedure.ts'
import { copyOf, frozenNote, readFrozen } from './frozen-roster.ts'
import { makeFile } from './make-file.ts'

/** Writes the copy for a reviewer elsewhere: locked but for the column of remarks. */
export const releaseFile = jobs.roster.releaseFile.handler(async function* ({ context, input }) {
  const { desk, transact } = context
  const { frozen, document } = await transact(async ({ trx, audit }) => {
    const release = await findRelease(trx, input.releaseId)
    if (!release || release.withdrawn_at !== null)
      return refuse('NOT_FOUND', { kind: 'roster_release', id: input.releaseId })
    const found = await readFrozen(trx, desk.store.seal, release.frozen_roster_id)
    const copy = withRemarkColumn(copyOf(found, input.reason))
    audit(
      frozenNote(found, { releaseId: release.id, reviewer: release.reviewer, reason: input.reason ?? null }),
    )
    return { frozen: found, document: copy }
  })
  yield { type: 'progress' as const, stage: 'write', done: 0, total: frozen.records }
  const file = await makeFile(desk, document, 'xlsx', {
    name: `${frozen.number} ${frozen.title}（送审）`,
    writable: [remarkColumn],
    properties: { rosterNumber: frozen.number, rosterDigest: frozen.digest },
  })
  yield { type: 'result' as const, result: { ...file, rows: frozen.records } }
})
