import { recordsFrom } from '../../../db/handback/store.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { afterAccepting, differencesBetween } from '../../../shared/domain/handback.ts'
import { commands, stampOf } from '../procedure.ts'
import { deskFor } from './desk-for.ts'
import { changedHere } from './pending.ts'
import { writeRecords } from './write-records.ts'

/** The bureau's word is brought back like anything else it says: against what stands here. */
export const revert = commands.handback.revert.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const desk = await deskFor(context, trx)
  const { records: here } = await changedHere(trx, desk)
  const back = new Map(differencesBetween(here, recordsFrom(desk.records), here).map((d) => [d.item, d]))
  if (context.actor.role !== 'lead')
    for (const [item, { kind }] of back) if (kind === 'grade') back.delete(item)
  const chosen = input.items.map((item, at) => back.get(item) ?? refuseField(`items.${at}`, 'unknown', item))
  const stamp = stampOf(context)
  await writeRecords(trx, desk.studio_id, afterAccepting(here, chosen).touched, stamp)
  audit({ subject: { kind: 'studio', id: desk.studio_id }, detail: { items: input.items } })
  return { reverted: chosen.length }
})
