import { openElsewhere } from '../../../db/formation/formation.ts'
import { insertKept } from '../../../db/kept.ts'
import { namesOf } from '../../../db/studio/studio.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { commands, stampOf } from '../procedure.ts'
import { checkHappened, formationFor } from './load.ts'
import { standingOf } from './standing.ts'

export const apply = commands.formation.apply.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { formationId, applicants } = input
  const row = await formationFor(trx, formationId)
  const today = desk.clock.today()
  const appliedOn = checkHappened(context, 'appliedOn', input.appliedOn ?? today, row.opened_on)
  if (row.closes_on !== null && appliedOn > row.closes_on)
    return refuseField('appliedOn', 'after_deadline', appliedOn, row.closes_on)
  const personIds = applicants.map((a) => a.personId)
  const names = await namesOf(trx, personIds)
  const standing = await standingOf(trx, row, { asOf: today, knownAt: knownNow })
  const elsewhere = await openElsewhere(trx, personIds, formationId)
  const taken = new Set<Id<'person'>>(standing.applications.map((a) => a.person_id))
  // who leads or assists a studio of the round has their place in it
  const placed = new Set<Id<'person'>>(
    standing.candidates
      .filter((c) => c.outcome === 'chosen')
      .flatMap((c) => [c.person_id, ...c.assistants.map((f) => f.person_id)]),
  )
  const stamp = stampOf(context)
  const applicationIds: Id<'member_application'>[] = []
  for (const [i, { personId, wishes, channel, note }] of applicants.entries()) {
    const field = `applicants.${i}.personId`
    const name = names.get(personId) ?? refuseField(field, 'unknown', personId)
    if (taken.has(personId))
      refuseField(field, personIds.indexOf(personId) < i ? 'twice' : 'applied_already', name)
    taken.add(personId)
    if (placed.has(personId)) refuseField(field, 'has_place_in_round', name)
    const other = elsewhere.find((e) => e.person_id === personId)
    if (other) refuseField(field, 'applied_in_round', name, other.name)
    for (const [w, studioId] of wishes.entries()) {
      const wish = `applicants.${i}.wishes.${w}`
      const target = standing.targetOf(studioId) ?? refuseField(wish, 'not_in_round', studioId)
      if (wishes.indexOf(studioId) < w) refuseField(wish, 'twice', target.name)
    }
    const id = desk.newId<'member_application'>()
    applicationIds.push(id)
    await insertKept(
      trx,
      'member_application',
      {
        id,
        formation_id: formationId,
        person_id: personId,
        first_studio_id: wishes[0] ?? null,
        second_studio_id: wishes[1] ?? null,
        channel,
        applied_on: appliedOn,
        note,
        outcome: null,
        settled_on: null,
        reason: null,
        studio_id: null,
        membership_id: null,
        document_number: null,
        approver: null,
        findings: null,
      },
      stamp,
    )
  }
  audit({ subject: { kind: 'formation', id: formationId }, detail: { applicationIds, appliedOn } })
  return { applicationIds }
})
