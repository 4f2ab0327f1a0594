import { findRelease, insertRemark, insertReturn, remarksOn } from '../../../db/roster/review.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { jobs, stampOf } from '../procedure.ts'
import { frozenNote, intact, readFrozen } from './frozen-roster.ts'
import { returnedFile } from './returned-file.ts'

/** Takes the remarks of a copy that came back. The same remark on the same line is taken once, however often it comes. */
export const takeReturned = jobs.roster.takeReturned.handler(async function* ({ context, input, signal }) {
  const { desk, transact } = context
  yield { type: 'progress' as const, stage: 'reading', done: 0, total: null }
  const { release, frozen } = await desk.store.read(async (read) => {
    const found = await findRelease(read, input.releaseId)
    if (!found) return refuse('NOT_FOUND', { kind: 'roster_release', id: input.releaseId })
    return { release: found, frozen: await readFrozen(read, desk.store.seal, found.frozen_roster_id) }
  })
  const { fileName, digest, ...returned } = await returnedFile(context, frozen, input.fileId, signal)
  if (returned.number !== null && returned.number !== frozen.number)
    return refuse('RETURNED_OTHER', { expected: frozen.number, found: returned.number })
  const document = intact(frozen)
  const taken = await transact(async ({ trx, audit }) => {
    const known = await remarksOn(trx, [release.id])
    const fresh = returned.remarks.filter(
      ({ sheet, line, text }) => !known.some((k) => k.sheet === sheet && k.line === line && k.text === text),
    )
    const stamp = stampOf(context)
    for (const { sheet, line, text } of fresh)
      await insertRemark(
        trx,
        {
          id: newId<'roster_remark'>(),
          roster_release_id: release.id,
          sheet,
          line,
          record: document.sheets[sheet]?.rows[line]?.record ?? null,
          text: text.slice(0, 400),
        },
        stamp,
      )
    await insertReturn(
      trx,
      {
        id: newId<'roster_return'>(),
        roster_release_id: release.id,
        file_name: fileName,
        file_digest: digest,
        differences: returned.differences.length,
        remarks: fresh.length,
      },
      stamp,
    )
    audit(
      frozenNote(frozen, {
        releaseId: release.id,
        fileName,
        digest,
        differences: returned.differences.length,
        remarks: fresh.length,
      }),
    )
    return fresh.length
  })
  yield { type: 'result' as const, result: { ...returned, taken } }
})
