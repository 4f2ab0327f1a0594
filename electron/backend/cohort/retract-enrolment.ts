import { currentEnrolment, retractEnrolment as retract } from '../../../db/cohort/cohort.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'

export const retractEnrolment = commands.cohort.retractEnrolment.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { enrolmentId, reason } = input
  const enrolment = await currentEnrolment(trx, enrolmentId)
  if (!enrolment) return refuse('NOT_FOUND', { kind: 'enrolment', id: enrolmentId })
  await retract(trx, enrolment.row_id, stampOf(context))
  audit({
    subject: { kind: 'cohort', id: enrolment.cohort_id },
    detail: { enrolment: enrolmentId, person: enrolment.person_id, reason },
  })
  return {}
})
