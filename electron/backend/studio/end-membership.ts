import type { Writer } from '../../../db/open.ts'
import { replaceMembership } from '../../../db/studio/membership.ts'
import { findStudio } from '../../../db/studio/studio.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { addDays, type Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import { commands, stampOf } from '../procedure.ts'
import { membershipFor } from './membership-for.ts'
import { standingOn } from './standing.ts'
import { followLead } from './weigh-lead.ts'

interface Leaving {
  membershipId: Id<'studio_membership'>
  toOn: Day
  reason: string
  documentNumber: string | null
}

/** Ends a membership; says of whom, and of which studio. @throws Refusal NOT_FOUND, FIELD_INVALID */
export async function leaveStudio(context: Call & { trx: Writer }, input: Leaving) {
  const { trx } = context
  const { membershipId, toOn, reason, documentNumber } = input
  const { rowId, facts } = await membershipFor(trx, membershipId)
  const studio = await findStudio(trx, facts.studio_id)
  if (!studio) return refuse('NOT_FOUND', { kind: 'studio', id: facts.studio_id })
  if (facts.to_on !== null) return refuseField('toOn', 'already_ended', toOn, facts.to_on)
  if (toOn < facts.from_on) return refuseField('toOn', 'before_start', toOn, facts.from_on)
  if (toOn > studio.to_on) return refuseField('toOn', 'after_studio', toOn, studio.to_on)
  await replaceMembership(
    trx,
    rowId,
    { ...facts, to_on: toOn, end_reason: reason, document_number: documentNumber ?? facts.document_number },
    stampOf(context),
  )
  return { studio, personId: facts.person_id }
}

export const endMembership = commands.studio.endMembership.handler(async ({ context, input }) => {
  const { membershipId, toOn, reason } = input
  const { studio, personId } = await leaveStudio(context, input)
  await followLead(context.trx, context.desk, [studio.id])
  context.audit({
    subject: { kind: 'studio', id: studio.id },
    detail: { membership: membershipId, person: personId, toOn, reason },
  })
  return {
    findings: toOn < studio.to_on ? await standingOn(context.trx, studio.id, addDays(toOn, 1)) : [],
  }
})
