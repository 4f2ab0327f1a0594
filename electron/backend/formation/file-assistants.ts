import { filingsOf } from '../../../db/formation/formation.ts'
import { insertKept, replaceKept } from '../../../db/kept.ts'
import { personRecords } from '../../../db/studio/records.ts'
import { namesOf } from '../../../db/studio/studio.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { refuseIfBarred } from '../policy/barred.ts'
import { policyOn } from '../policy/context.ts'
import { commands, stampOf } from '../procedure.ts'
import { checkHappened, formationFor, isFormed, standing } from './load.ts'
import { assistantFindings, placeOf } from './weigh.ts'

export const fileAssistants = commands.formation.fileAssistants.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { candidateId, assistants } = input
  const { facts: candidate } = await standing(trx, 'lead_candidate', candidateId)
  const row = await formationFor(trx, candidate.formation_id)
  const personIds = [candidate.person_id, ...assistants.map((a) => a.personId)]
  const names = await namesOf(trx, personIds)
  const leadName = names.get(candidate.person_id) ?? ''
  if (candidate.outcome !== 'chosen' || candidate.decided_on === null)
    return refuseField('candidateId', 'not_chosen', leadName)
  if (await isFormed(trx, candidate.studio_id)) return refuseField('candidateId', 'formed_already', leadName)
  const places = assistants.map((a, i) => {
    const field = (name: string) => `assistants.${i}.${name}`
    const name = names.get(a.personId) ?? refuseField(field('personId'), 'unknown', a.personId)
    if (personIds.indexOf(a.personId) < i + 1) refuseField(field('personId'), 'twice', name)
    checkHappened(context, field('recommendedOn'), a.recommendedOn, candidate.decided_on ?? row.opened_on)
    checkHappened(context, field('filedOn'), a.filedOn, a.recommendedOn)
    return placeOf({ person_id: a.personId, name }, 'assistant', {
      attested: a.attested === null ? null : Number(a.attested),
      recommended_on: a.recommendedOn,
      filed_on: a.filedOn,
    })
  })
  const view = { asOf: row.start_on, knownAt: knownNow }
  const findings = assistantFindings(
    {
      track: row.track,
      studioId: candidate.studio_id,
      places: [placeOf({ person_id: candidate.person_id, name: leadName }, 'lead'), ...places],
      person: await personRecords(trx, view, personIds),
    },
    await policyOn(trx, view),
  )
  refuseIfBarred(findings)
  const stamp = stampOf(context)
  for (const before of await filingsOf(trx, [candidate.studio_id], view))
    await replaceKept(trx, 'assistant_filing', before.row_id, null, stamp)
  for (const a of assistants)
    await insertKept(
      trx,
      'assistant_filing',
      {
        id: desk.newId<'assistant_filing'>(),
        studio_id: candidate.studio_id,
        person_id: a.personId,
        recommended_on: a.recommendedOn,
        filed_on: a.filedOn,
        attested: a.attested === null ? null : Number(a.attested),
      },
      stamp,
    )
  audit({
    subject: { kind: 'lead_candidate', id: candidateId },
    detail: { assistants: assistants.map((a) => a.personId) },
  })
  return { findings }
})
