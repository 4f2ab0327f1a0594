import {
  fileIdOf,
  findRevision,
  mergedReturns,
  type ReturnRow,
  recordsFrom,
  studioKey,
} from '../../../db/handback/store.ts'
import type { Writer } from '../../../db/open.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Call } from '../desk.ts'
import { jobs } from '../procedure.ts'
import { writeFileAtomically } from '../roster/writers/write-file.ts'
import { writeContainer } from './container.ts'
import { returnFor } from './differences.ts'
import { saidByBureau } from './issue.ts'
import type { Decided, FromBureau } from './manifest.ts'
import { decidedIn } from './returned.ts'
import { studioNameOf } from './studio-name.ts'
import { issueWorkbook } from './workbook/issue.ts'

/**
 * What was decided on a hand-back, with what was declined in earlier ones of that desk whose receipts it had not yet
 * taken when it handed this one back.
 */
async function answersTo(trx: Writer, row: ReturnRow): Promise<Decided[]> {
  const earlier = new Set(JSON.parse(row.earlier) as string[])
  const before = (await mergedReturns(trx, row.studio_id)).filter(
    (r) => earlier.has(r.digest) && (r.merged_revision ?? 0) > row.base_revision,
  )
  const own = decidedIn(row)
  const answered = new Set(own.map((d) => d.item))
  const declined = before.flatMap(decidedIn).filter((d) => !d.accepted && !answered.has(d.item))
  return [...own, ...new Map(declined.map((d) => [d.item, d])).values()]
}

async function receiptFor(trx: Writer, call: Call, row: ReturnRow) {
  const key = await studioKey(trx, call.desk.store.seal, row.studio_id)
  const merged = row.merged_revision && (await findRevision(trx, row.studio_id, row.merged_revision))
  if (!key || !merged) return refuse('NOT_FOUND', { kind: 'handback_return', id: row.id })
  const decided = await answersTo(trx, row)
  if (row.form === 'workbook')
    return issueWorkbook(trx, call, row.studio_id, key, { decided, refused: JSON.parse(row.refused) })
  const studioName = await studioNameOf(call, trx, row.studio_id)
  const head = {
    purpose: 'receipt' as const,
    countyId: await fileIdOf(trx),
    studioId: row.studio_id,
    studioName,
    keyNumber: key.keyNumber,
  }
  const manifest: FromBureau = {
    ...(await saidByBureau(trx, call, row.studio_id, recordsFrom(merged.records))),
    purpose: 'receipt',
    revision: merged.revision,
    answers: { number: row.number, deskId: row.desk_id, decided },
  }
  return {
    name: `${studioName}-回执-第${row.number}次.tdp`,
    pieces: writeContainer(key.secret, head, manifest),
  }
}

export const receipt = jobs.handback.receipt.handler(async function* ({ context, input }) {
  yield { type: 'progress' as const, stage: 'collect', done: 0, total: null }
  const { name, pieces } = await context.transact(async ({ trx, audit }) => {
    const row = await returnFor(trx, input.returnId)
    if (row.status !== 'merged') return refuse('NOT_FOUND', { kind: 'handback_receipt', id: row.id })
    audit({
      subject: { kind: 'studio', id: row.studio_id },
      detail: { return: row.id, revision: row.merged_revision },
    })
    return receiptFor(trx, context, row)
  })
  const file = context.desk.files.begin(name)
  await writeFileAtomically(file.path, pieces)
  yield { type: 'result' as const, result: { fileId: file.id as never, fileName: file.name } }
})
