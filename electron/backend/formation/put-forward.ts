import { candidatesOf } from '../../../db/formation/formation.ts'
import { insertKept } from '../../../db/kept.ts'
import { namesOf } from '../../../db/studio/studio.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { checkHappened, formationFor } from './load.ts'

export const putForward = commands.formation.putForward.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { formationId, candidates } = input
  const row = await formationFor(trx, formationId)
  const today = desk.clock.today()
  const on = checkHappened(context, 'on', input.on ?? today, row.opened_on)
  const names = await namesOf(
    trx,
    candidates.map((c) => c.personId),
  )
  const taken = new Set(
    (await candidatesOf(trx, formationId, { asOf: today, knownAt: knownNow })).map((c) => c.person_id),
  )
  const stamp = stampOf(context)
  const candidateIds = []
  for (const [i, { personId, subject, note }] of candidates.entries()) {
    const field = `candidates.${i}.personId`
    const name = names.get(personId) ?? refuseField(field, 'unknown', personId)
    if (taken.has(personId)) refuseField(field, 'candidate_already', name)
    taken.add(personId)
    const id = desk.newId<'lead_candidate'>()
    candidateIds.push(id)
    await insertKept(
      trx,
      'lead_candidate',
      {
        id,
        formation_id: formationId,
        person_id: personId,
        studio_id: desk.newId<'studio'>(),
        subject,
        put_forward_on: on,
        note,
        outcome: null,
        decided_on: null,
        reason: null,
        document_number: null,
        approver: null,
        findings: null,
      },
      stamp,
    )
  }
  audit({ subject: { kind: 'formation', id: formationId }, detail: { candidateIds, on } })
  return { candidateIds }
})
