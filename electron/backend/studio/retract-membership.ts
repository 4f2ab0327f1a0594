import { replaceMembership } from '../../../db/studio/membership.ts'
import { commands, stampOf } from '../procedure.ts'
import { membershipFor } from './membership-for.ts'

export const retractMembership = commands.studio.retractMembership.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { rowId, facts } = await membershipFor(trx, input.membershipId)
  await replaceMembership(trx, rowId, null, stampOf(context))
  audit({
    subject: { kind: 'studio', id: facts.studio_id },
    detail: { membership: facts.id, person: facts.person_id, reason: input.reason },
  })
  return {}
})
