import { replaceMembership } from '../../../db/studio/membership.ts'
import { commands, stampOf } from '../procedure.ts'
import { membershipFor } from './membership-for.ts'
import { followLead } from './weigh-lead.ts'

export const retractMembership = commands.studio.retractMembership.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { rowId, facts } = await membershipFor(trx, input.membershipId)
  await replaceMembership(trx, rowId, null, stampOf(context))
  await followLead(trx, desk, [facts.studio_id])
  audit({
    subject: { kind: 'studio', id: facts.studio_id },
    detail: { membership: facts.id, person: facts.person_id, reason: input.reason },
  })
  return {}
})
