import { insertAccount } from '../../../db/account/account.ts'
import { isUntouched } from '../../../db/admin/demonstration.ts'
import { writeSetting } from '../../../db/admin/setting.ts'
import { writeContext } from '../../../db/handback/context.ts'
import { keepDesk, studioDesk } from '../../../db/handback/store.ts'
import type { Writer } from '../../../db/open.ts'
import { studioHeads } from '../../../db/studio/studio.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { contract } from '../../../shared/contract/index.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { actorNamed } from '../account/actor.ts'
import { type Guard, guardFile, newGuard, sitGuarded } from '../account/protect-file.ts'
import type { Call } from '../desk.ts'
import { takeFileRules } from '../open-desk.ts'
import { jobs, stampOf } from '../procedure.ts'
import { type ContainerHead, openContainer, refuseFile } from './container.ts'
import { located } from './located.ts'
import { type FromBureau, readFromBureau } from './manifest.ts'
import { writeRecords } from './write-records.ts'

/** The account a lead's own desk opens with. */
const leadAccount = 'lead'

async function fill(
  trx: Writer,
  call: Call,
  {
    head,
    from,
    secret,
    guard,
  }: { head: ContainerHead; from: FromBureau; secret: Buffer; guard: Guard | null },
) {
  const studioId = head.studioId as Id<'studio'>
  const stamp = stampOf(call)
  await writeContext(trx, from.context, stamp)
  await writeRecords(trx, studioId, from.records, stamp)
  const [studio] = await studioHeads(trx, { asOf: call.desk.clock.today(), knownAt: knownNow }, [studioId])
  if (!studio) return refuseFile('unreadable')
  const accountId = call.desk.newId<'account'>()
  const lead = {
    id: accountId,
    name: leadAccount,
    displayName: studio.lead_name ?? head.studioName,
    role: 'lead' as const,
    personId: studio.lead_id,
    studioIds: [studioId],
  }
  if (guard) await guardFile(trx, call, lead, guard)
  else await insertAccount(trx, lead, stamp.at)
  await keepDesk(
    trx,
    call.desk.store.seal,
    {
      studio_id: studioId,
      desk_id: call.desk.newId<'desk'>(),
      county_id: head.countyId,
      secret,
      key_number: head.keyNumber,
      revision: from.revision,
      records: from.records,
      issued_at: from.madeAt,
    },
    stamp,
  )
  await writeSetting(trx, 'studioDesk', { accountId })
  if (from.demonstration) await writeSetting(trx, 'demonstration', from.demonstration)
  return { studioId, accountId }
}

/** Binds an untouched file to the studio whose package it is given. */
export const start = jobs.handback.start.handler(async function* ({ context, input }) {
  const { desk } = context
  yield { type: 'progress' as const, stage: 'reading', done: 0, total: null }
  const { path } = located(desk, input.source)
  const { password } = input
  const guard =
    password === undefined ? null : await newGuard(desk, { name: leadAccount, password }, context.actor)
  const result = await context.transact(async ({ trx, audit, afterwards }) => {
    if (!isUntouched(desk.store) || (await studioDesk(trx))) return refuseFile('file_not_empty')
    const container = openContainer(path)
    const { head } = container
    if (head.purpose !== 'start' || !head.secret)
      return refuseFile('wrong_purpose', { purpose: head.purpose })
    const secret = Buffer.from(head.secret, 'base64')
    const from = readFromBureau(container, secret)
    if (from.needsPassword && !guard) refuseField('password', 'missing')
    const { studioId, accountId } = await fill(trx, context, { head, from, secret, guard })
    afterwards(async () => {
      await takeFileRules(desk)
      // whoever opened the empty file sits on as the lead whose desk it has become
      if (guard) return void (await sitGuarded(desk, accountId, context.seat))
      const lead = await actorNamed(desk)
      for (const seat of desk.seats) if (seat.taken) seat.replace(lead)
    })
    audit({
      subject: { kind: 'studio', id: studioId },
      detail: { countyId: head.countyId, revision: from.revision, records: from.records.length },
    })
    return {
      studio: { id: studioId, name: head.studioName },
      account: leadAccount,
      revision: from.revision,
      records: from.records.length,
      recoveryKey: guard?.recoveryKey ?? null,
    }
  })
  desk.changes.publish(Object.keys(contract))
  yield { type: 'result' as const, result }
})
