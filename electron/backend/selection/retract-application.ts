import { replaceApplication } from '../../../db/selection/application.ts'
import { commands, stampOf } from '../procedure.ts'
import { applicationFor, selectionAt } from './at-step.ts'

export const retractApplication = commands.selection.retractApplication.handler(
  async ({ context, input }) => {
    const { trx, audit } = context
    const { applicationId, reason } = input
    const { rowId, facts } = await applicationFor(trx, applicationId)
    await selectionAt(trx, facts.selection_id, ['applications', 'unit_review'])
    await replaceApplication(trx, rowId, null, stampOf(context))
    audit({
      subject: { kind: 'application', id: applicationId },
      detail: { selection: facts.selection_id, person: facts.person_id, reason },
    })
    return {}
  },
)
