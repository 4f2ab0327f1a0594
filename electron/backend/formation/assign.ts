import { refuseField } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { refuseIfBarred } from '../policy/barred.ts'
import { commands } from '../procedure.ts'
import { formStudio } from '../studio/form.ts'
import { joinStudio } from '../studio/record-membership.ts'
import { planAssignment } from './plan-assignment.ts'
import { settle } from './settle.ts'
import type { Applicant } from './standing.ts'

/** Whether sending somebody there goes past what they or the lead said, or past the studio they are in. */
const unasked = (a: Applicant, studioId: Id<'studio'>): boolean =>
  !a.wishes.includes(studioId) ||
  a.choices.find((c) => c.studio_id === studioId)?.chosen !== 1 ||
  a.memberElsewhere

export const assign = commands.formation.assign.handler(async ({ context, input }) => {
  const { formationId, studioId, on, documentNumber, approver, reason } = input
  const plan = await planAssignment(context.trx, context, input, documentNumber)
  const { target, applicants, formation, fromOn } = plan
  refuseIfBarred(plan.findings)
  const against = applicants.findIndex((a) => unasked(a, studioId))
  if (against >= 0 && reason === null)
    return refuseField('reason', 'reason_missing', applicants[against]?.name ?? null)
  let membershipIds: Id<'studio_membership'>[] = []
  if (formation)
    membershipIds = (await formStudio(context, formation, studioId)).membershipIds.slice(-applicants.length)
  else
    for (const a of applicants)
      membershipIds.push(
        await joinStudio(context, {
          studioId,
          personId: a.person_id,
          role: 'member',
          fromOn,
          toOn: null,
          reason,
          documentNumber,
          attested: null,
          recommendedOn: null,
          filedOn: null,
          assignedOn: on,
        }),
      )
  for (const [i, a] of applicants.entries())
    await settle(context, a.id, `applicationIds.${i}`, {
      outcome: 'assigned',
      settled_on: on,
      reason,
      studio_id: studioId,
      membership_id: membershipIds[i] ?? null,
      document_number: documentNumber,
      approver,
      findings: JSON.stringify([...a.findings, ...plan.findings]),
    })
  context.audit({
    subject: { kind: 'studio', id: studioId },
    detail: {
      formationId,
      applicationIds: input.applicationIds,
      formed: formation !== null,
      on,
      documentNumber,
    },
  })
  return {
    studioId,
    formed: formation !== null,
    name: target.name,
    membershipIds,
    findings: [...plan.findings],
  }
})
