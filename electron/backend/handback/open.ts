import {
  closeReturn,
  findRevision,
  insertReturn,
  listReturns,
  studioKey,
} from '../../../db/handback/store.ts'
import type { Writer } from '../../../db/open.ts'
import { canonicalRecords } from '../../../shared/domain/handback.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import { jobs, stampOf } from '../procedure.ts'
import { checkBelongs, type Returned } from './belongs.ts'
import { isContainer, openContainer, refuseFile } from './container.ts'
import { differencesOf } from './differences.ts'
import { keepFiles } from './evidence-files.ts'
import { located } from './located.ts'
import { readHandedBack } from './manifest.ts'
import { type ListedReturn, shapeReturns } from './returned.ts'
import { openWorkbook } from './workbook/read.ts'
import { readWorkbookSheets } from './workbook/read-sheets.ts'

/** Opens a sealed package. @throws Refusal HANDBACK_REFUSED with the reason */
async function openPackage(
  trx: Writer,
  call: Call,
  path: string,
  expected: Id<'studio'> | undefined,
): Promise<Returned> {
  const container = openContainer(path)
  const { head } = container
  if (head.purpose !== 'handback') return refuseFile('wrong_purpose', { purpose: head.purpose })
  const studioId = await checkBelongs(trx, call, head, expected)
  const key = await studioKey(trx, call.desk.store.seal, studioId)
  if (!key) return refuseFile('never_issued', { found: head.studioName })
  if (head.keyNumber < key.keyNumber) return refuseFile('secret_replaced', { found: head.studioName })
  const handed = readHandedBack(container, key.secret)
  return {
    studio_id: studioId,
    form: 'package',
    digest: handed.digest,
    earlier: handed.earlier,
    desk_id: handed.deskId,
    number: handed.number,
    base_revision: handed.baseRevision,
    made_at: handed.madeAt,
    made_by: handed.madeBy,
    records: handed.records,
    keepFiles: () => keepFiles(trx, call, handed, container.readFiles(key.secret, handed.filesAt)),
    refused: [],
  }
}

/** Keeps what came, unless it is known or a newer one holds it. */
async function keep(trx: Writer, call: Call, name: string, returned: Returned) {
  const rows = (await listReturns(trx, returned.studio_id)).filter((r) => r.status !== 'discarded')
  const same = rows.find((r) => r.digest === returned.digest)
  if (same) return { row: same, known: 'same' as const }
  const newer = rows.find((r) => (JSON.parse(r.earlier) as string[]).includes(returned.digest))
  if (newer) return { row: newer, known: 'older' as const }
  if (!(await findRevision(trx, returned.studio_id, returned.base_revision)))
    return refuseFile('unknown_revision', { revision: returned.base_revision })
  const stamp = stampOf(call)
  // what an older one of this desk held is in this one too
  for (const row of rows)
    if (row.status === 'open' && returned.earlier.includes(row.digest))
      await closeReturn(trx, row.id, { status: 'discarded', reason: 'superseded' }, stamp)
  const id = call.desk.newId<'handback_return'>()
  const { earlier, records, refused, keepFiles, ...said } = returned
  await insertReturn(
    trx,
    {
      ...said,
      id,
      file_name: name.slice(0, 200),
      earlier: JSON.stringify(earlier),
      records: canonicalRecords(records),
      refused: JSON.stringify(refused),
      files: JSON.stringify(await keepFiles()),
    },
    stamp,
  )
  const row = (await listReturns(trx, returned.studio_id)).find((r) => r.id === id) as ListedReturn
  return { row, known: 'new' as const }
}

export const open = jobs.handback.open.handler(async function* ({ context, input, signal }) {
  yield { type: 'progress' as const, stage: 'reading', done: 0, total: null }
  const file = located(context.desk, input.source)
  const sheets = isContainer(file.path) ? null : await readWorkbookSheets(context.desk, file, signal)
  const result = await context.transact(async ({ trx, audit }) => {
    const returned = sheets
      ? await openWorkbook(trx, context, sheets, input.studioId)
      : await openPackage(trx, context, file.path, input.studioId)
    const { row, known } = await keep(trx, context, file.name, returned)
    audit({
      subject: { kind: 'studio', id: returned.studio_id },
      detail: {
        return: row.id,
        known,
        form: returned.form,
        number: returned.number,
        digest: returned.digest,
      },
    })
    const [shaped] = await shapeReturns(trx, context, [row])
    const found = row.status === 'open' ? await differencesOf(trx, row.id) : []
    return { ...(shaped as NonNullable<typeof shaped>), known, differences: found.length }
  })
  yield { type: 'result' as const, result }
})
