import { timingSafeEqual } from 'node:crypto'
import { writeContext } from '../../../db/handback/context.ts'
import { travelRecords } from '../../../db/handback/records.ts'
import { deskSecret, insertReceipt, keepDesk, listSent, recordsFrom } from '../../../db/handback/store.ts'
import type { Writer } from '../../../db/open.ts'
import type { HandbackDeskTable } from '../../../db/schema.ts'
import { afterAccepting, differencesBetween } from '../../../shared/domain/handback.ts'
import type { Call, Desk } from '../desk.ts'
import { jobs, stampOf } from '../procedure.ts'
import { openContainer, refuseFile } from './container.ts'
import { deskFor } from './desk-for.ts'
import { located } from './located.ts'
import { type FromBureau, readFromBureau } from './manifest.ts'
import { writeRecords } from './write-records.ts'

/** What the bureau sent to this desk: a receipt, or its package once more. @throws Refusal HANDBACK_REFUSED */
function opened(host: Desk, desk: HandbackDeskTable, path: string): FromBureau {
  const container = openContainer(path)
  const { head } = container
  if (head.purpose === 'handback') return refuseFile('wrong_purpose', { purpose: head.purpose })
  if (head.countyId !== desk.county_id) return refuseFile('other_county', { found: head.studioName })
  if (head.studioId !== desk.studio_id) return refuseFile('other_studio', { found: head.studioName })
  const secret = deskSecret(host.store.seal, desk)
  if (head.secret && !timingSafeEqual(Buffer.from(head.secret, 'base64'), secret))
    return refuseFile('secret_replaced', { found: head.studioName })
  return readFromBureau(container, secret)
}

/** Brings in what the bureau has changed, except where work went on here or it only declined what came from here. */
async function bring(trx: Writer, call: Call, desk: HandbackDeskTable, from: FromBureau): Promise<number> {
  const { answers } = from
  const own = answers?.deskId === desk.desk_id ? answers : null
  const sent = own && (await listSent(trx)).find((s) => s.number === own.number)
  const before = recordsFrom(sent ? sent.records : desk.records)
  const here = await travelRecords(trx, desk.studio_id, { anyDay: true })
  const declined = new Set((own?.decided ?? []).filter((d) => !d.accepted).map((d) => d.item))
  const coming = differencesBetween(before, from.records, here).filter(
    (d) => d.change !== 'conflict' && !declined.has(d.item),
  )
  const stamp = stampOf(call)
  await writeRecords(trx, desk.studio_id, afterAccepting(here, coming).touched, stamp)
  return coming.length
}

export const takeReceipt = jobs.handback.takeReceipt.handler(async function* ({ context, input }) {
  const { desk: host } = context
  yield { type: 'progress' as const, stage: 'reading', done: 0, total: null }
  const { path } = located(host, input.source)
  const result = await context.transact(async ({ trx, audit }) => {
    const desk = await deskFor(context, trx)
    const from = opened(host, desk, path)
    const own = from.answers?.deskId === desk.desk_id ? from.answers : null
    const decided = own?.decided ?? []
    const counts = {
      accepted: decided.filter((d) => d.accepted).length,
      declined: decided.filter((d) => !d.accepted).length,
    }
    const subject = { kind: 'studio', id: desk.studio_id }
    if (from.revision <= desk.revision) {
      audit({ subject, detail: { revision: from.revision, known: true } })
      return { revision: desk.revision, known: 'same' as const, ...counts, brought: 0 }
    }
    const stamp = stampOf(context)
    await writeContext(trx, from.context, stamp)
    const brought = await bring(trx, context, desk, from)
    const { secret_sealed: _, recorded_at: __, recorded_by: ___, ...rest } = desk
    await keepDesk(
      trx,
      host.store.seal,
      {
        ...rest,
        secret: deskSecret(host.store.seal, desk),
        revision: from.revision,
        records: from.records,
        issued_at: from.madeAt,
      },
      stamp,
    )
    await insertReceipt(
      trx,
      {
        revision: from.revision,
        number: own?.number ?? null,
        madeAt: from.madeAt,
        madeBy: from.madeBy,
        decided: JSON.stringify(decided),
      },
      stamp,
    )
    audit({ subject, detail: { revision: from.revision, number: own?.number ?? null, ...counts, brought } })
    return { revision: from.revision, known: 'new' as const, ...counts, brought }
  })
  yield { type: 'result' as const, result }
})
