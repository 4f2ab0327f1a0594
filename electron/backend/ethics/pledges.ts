import {
  insertPledge,
  pledgesBySchool,
  pledgesIn,
  pledgesOf,
  retractPledge as takeBack,
} from '../../../db/ethics/pledge.ts'
import { namesOf } from '../../../db/studio/studio.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { yearOf } from '../../../shared/kernel/day.ts'
import { commands, queries, stampOf, viewOf } from '../procedure.ts'

export const pledges = queries.ethics.pledges.handler(async ({ context, input }) => {
  const { read } = context
  const { year, schoolId } = input
  const view = viewOf(context, input)
  const people = schoolId ? await pledgesIn(read, schoolId, year, view) : []
  return {
    schools: await pledgesBySchool(read, year, view),
    people: people.map((p) => ({
      person: { id: p.id, name: p.name },
      duty: p.duty,
      pledge: p.pledge_id && p.signed_on ? { id: p.pledge_id, signedOn: p.signed_on } : null,
    })),
  }
})

export const recordPledges = commands.ethics.recordPledges.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { year, signedOn } = input
  const personIds = [...new Set(input.personIds)]
  const today = desk.clock.today()
  if (signedOn > today) return refuseField('signedOn', 'in_future', signedOn, today)
  if (yearOf(signedOn) !== year) return refuseField('signedOn', 'outside_year', signedOn, year)
  const names = await namesOf(trx, personIds)
  const unknown = personIds.find((id) => !names.has(id))
  if (unknown) return refuse('NOT_FOUND', { kind: 'person', id: unknown })
  const signed = new Set(
    (await pledgesOf(trx, personIds, year, { asOf: today, knownAt: knownNow })).map((p) => p.person_id),
  )
  const stamp = stampOf(context)
  const added = personIds.filter((id) => !signed.has(id))
  for (const id of added)
    await insertPledge(trx, { id: desk.newId<'pledge'>(), person_id: id, year, signed_on: signedOn }, stamp)
  audit({ detail: { year, signedOn, recorded: added.length } })
  return { recorded: added.length, kept: signed.size }
})

export const retractPledge = commands.ethics.retractPledge.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { pledgeId, reason } = input
  if (!(await takeBack(trx, pledgeId, stampOf(context))))
    return refuse('NOT_FOUND', { kind: 'pledge', id: pledgeId })
  audit({ subject: { kind: 'pledge', id: pledgeId }, detail: { reason } })
  return {}
})
