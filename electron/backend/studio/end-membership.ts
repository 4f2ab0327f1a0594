import { replaceMembership } from '../../../db/studio/membership.ts'
import { findStudio } from '../../../db/studio/studio.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { addDays } from '../../../shared/kernel/day.ts'
import { commands, stampOf } from '../procedure.ts'
import { membershipFor } from './membership-for.ts'
import { standingOn } from './standing.ts'
import { followLead } from './weigh-lead.ts'

export const endMembership = commands.studio.endMembership.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
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
  await followLead(trx, desk, [facts.studio_id])
  audit({
    subject: { kind: 'studio', id: facts.studio_id },
    detail: { membership: membershipId, person: facts.person_id, toOn, reason },
  })
  return {
    findings: toOn < studio.to_on ? await standingOn(trx, facts.studio_id, addDays(toOn, 1)) : [],
  }
})
