import { insertMembership } from '../../../db/studio/membership.ts'
import { insertStudio } from '../../../db/studio/studio.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { refuseIfBarred } from '../policy/barred.ts'
import { commands, stampOf } from '../procedure.ts'
import { planFormation } from './formation.ts'

/** Forming is a decision: a binding rule that fails refuses it whole. */
export const form = commands.studio.form.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { name, toOn, places, findings } = await planFormation(trx, input)
  if (toOn === null) return refuseField('startOn', 'not_covered_by_policy', input.startOn)
  refuseIfBarred(findings)
  if (name === null) return refuseField('people', 'no_lead')
  const studioId = newId<'studio'>()
  const stamp = stampOf(context)
  const { track, subject, startOn, documentNumber } = input
  await insertStudio(
    trx,
    {
      id: studioId,
      track,
      subject,
      name: null,
      from_on: startOn,
      to_on: toOn,
      document_number: documentNumber,
    },
    stamp,
  )
  for (const { name: _, ...place } of places)
    await insertMembership(
      trx,
      {
        ...place,
        id: newId<'studio_membership'>(),
        studio_id: studioId,
        from_on: startOn,
        to_on: null,
        reason: null,
        end_reason: null,
        document_number: documentNumber,
        exit_decision_id: null,
      },
      stamp,
    )
  audit({
    subject: { kind: 'studio', id: studioId },
    detail: { name, fromOn: startOn, toOn, people: places.length },
  })
  return { studioId, name, toOn, findings: [...findings] }
})
