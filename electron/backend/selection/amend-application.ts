import { replaceApplication } from '../../../db/selection/application.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { awardsOf } from '../../../shared/domain/selection.ts'
import { commands, stampOf } from '../procedure.ts'
import { applicationFor, selectionAt } from './at-step.ts'

/** Corrects an application while nobody has scored it: afterwards the panel has judged what it said. */
export const amendApplication = commands.selection.amendApplication.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { applicationId, ...given } = input
  const { rowId, facts } = await applicationFor(trx, applicationId)
  const row = await selectionAt(trx, facts.selection_id, ['applications', 'unit_review'])
  const allowed = awardsOf(row.track)
  if (given.award !== undefined && !allowed.includes(given.award))
    return refuseField('award', 'not_given_here', given.award, allowed.join(' '))
  if (row.kind === 'cohort' && given.channels?.length === 0) return refuseField('channels', 'missing')
  await replaceApplication(
    trx,
    rowId,
    {
      ...facts,
      ...(given.award !== undefined && { award: given.award }),
      ...(given.channels !== undefined && { channels: JSON.stringify(given.channels) }),
      ...(given.researchPlan !== undefined && {
        research_plan: given.researchPlan === null ? null : Number(given.researchPlan),
      }),
      ...(given.topic !== undefined && { topic: given.topic }),
      ...(given.schoolRoles !== undefined && {
        school_roles: given.schoolRoles && JSON.stringify(given.schoolRoles),
      }),
      ...(given.returnReason !== undefined && { return_reason: given.returnReason }),
      ...(given.note !== undefined && { note: given.note }),
    },
    stampOf(context),
  )
  audit({ subject: { kind: 'application', id: applicationId }, detail: given })
  return {}
})
