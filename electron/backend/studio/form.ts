import type { Writer } from '../../../db/open.ts'
import { insertMembership } from '../../../db/studio/membership.ts'
import { insertStudio } from '../../../db/studio/studio.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import type { Formation } from '../../../shared/contract/studio.ts'
import { type Id, newId } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import { refuseIfBarred } from '../policy/barred.ts'
import { commands, stampOf } from '../procedure.ts'
import { planFormation } from './formation.ts'

/**
 * Forms a studio with everybody named, in their order.
 * @throws Refusal POLICY_REFUSED with the binding rules that fail, FIELD_INVALID
 */
export async function formStudio(context: Call & { trx: Writer }, input: Formation, studioId: Id<'studio'>) {
  const { trx } = context
  const { name, toOn, places, findings } = await planFormation(trx, input)
  if (toOn === null) return refuseField('startOn', 'not_covered_by_policy', input.startOn)
  refuseIfBarred(findings)
  if (name === null) return refuseField('people', 'no_lead')
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
  const membershipIds: Id<'studio_membership'>[] = []
  for (const { name: _, ...place } of places) {
    const id = newId<'studio_membership'>()
    membershipIds.push(id)
    await insertMembership(
      trx,
      {
        ...place,
        id,
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
  }
  return { name, toOn, membershipIds, findings: [...findings] }
}

/** Forming is a decision: a binding rule that fails refuses it whole. */
export const form = commands.studio.form.handler(async ({ context, input }) => {
  const studioId = newId<'studio'>()
  const { name, toOn, findings } = await formStudio(context, input, studioId)
  context.audit({
    subject: { kind: 'studio', id: studioId },
    detail: { name, fromOn: input.startOn, toOn, people: input.people.length },
  })
  return { studioId, name, toOn, findings }
})
