import { replaceMembership } from '../../../db/studio/membership.ts'
import { commands, stampOf } from '../procedure.ts'
import { membershipFor } from './membership-for.ts'

export const amendMembership = commands.studio.amendMembership.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { membershipId, ...given } = input
  const { rowId, facts } = await membershipFor(trx, membershipId)
  const next = {
    ...facts,
    ...(given.attested !== undefined && {
      attested: given.attested === null ? null : Number(given.attested),
    }),
    ...(given.recommendedOn !== undefined && { recommended_on: given.recommendedOn }),
    ...(given.filedOn !== undefined && { filed_on: given.filedOn }),
    ...(given.assignedOn !== undefined && { assigned_on: given.assignedOn }),
  }
  await replaceMembership(trx, rowId, next, stampOf(context))
  audit({ subject: { kind: 'studio', id: facts.studio_id }, detail: { membership: membershipId, ...given } })
  return {}
})
