import type { Writer } from '../../../db/open.ts'
import { insertMembership, standingMemberships } from '../../../db/studio/membership.ts'
import { namesOf } from '../../../db/studio/studio.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { type StudioRole, studioLife } from '../../../shared/domain/studio.ts'
import { type Day, periodsOverlap } from '../../../shared/kernel/day.ts'
import { type Id, newId } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import { commands, stampOf } from '../procedure.ts'
import { studioFor } from './access.ts'
import { checkSpan } from './span.ts'
import { standingOn } from './standing.ts'
import { followLead } from './weigh-lead.ts'

export interface Joining {
  studioId: Id<'studio'>
  personId: Id<'person'>
  role: StudioRole
  fromOn: Day
  toOn: Day | null
  reason: string | null
  documentNumber: string | null
  attested: boolean | null
  recommendedOn: Day | null
  filedOn: Day | null
  assignedOn: Day | null
}

/**
 * Puts somebody into a studio; only dates that cannot be and the same person at the same time are refused.
 * @throws Refusal NOT_FOUND, OUT_OF_SCOPE, FIELD_INVALID
 */
export async function joinStudio(
  context: Call & { trx: Writer },
  input: Joining,
): Promise<Id<'studio_membership'>> {
  const { trx } = context
  const { studioId, personId, role, fromOn, toOn } = input
  const studio = await studioFor(context, trx, studioId)
  const name = (await namesOf(trx, [personId])).get(personId)
  if (name === undefined) return refuse('NOT_FOUND', { kind: 'person', id: personId })
  checkSpan(
    { fromOn, toOn },
    studioLife({ fromOn: studio.from_on, toOn: studio.to_on, dissolvedOn: studio.dissolved_on }),
  )
  const same = (await standingMemberships(trx, studioId, personId)).find((m) =>
    periodsOverlap({ from: m.from_on, to: m.to_on }, { from: fromOn, to: toOn }),
  )
  if (same) return refuseField('personId', 'already_in_studio', name, same.from_on)
  const membershipId = newId<'studio_membership'>()
  await insertMembership(
    trx,
    {
      id: membershipId,
      studio_id: studioId,
      person_id: personId,
      role,
      from_on: fromOn,
      to_on: toOn,
      reason: input.reason,
      end_reason: null,
      document_number: input.documentNumber,
      attested: input.attested === null ? null : Number(input.attested),
      recommended_on: input.recommendedOn,
      filed_on: input.filedOn,
      assigned_on: input.assignedOn,
      exit_decision_id: null,
    },
    stampOf(context),
  )
  return membershipId
}

/** Reports that somebody is in a studio. */
export const recordMembership = commands.studio.recordMembership.handler(async ({ context, input }) => {
  const { studioId, personId, role, fromOn, toOn } = input
  const membershipId = await joinStudio(context, input)
  await followLead(context.trx, context.desk, [studioId])
  context.audit({
    subject: { kind: 'studio', id: studioId },
    detail: { membership: membershipId, person: personId, role, fromOn, toOn },
  })
  return { membershipId, findings: await standingOn(context.trx, studioId, fromOn) }
})
