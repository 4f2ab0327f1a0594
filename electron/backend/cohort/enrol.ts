import { commands } from '../procedure.ts'
import { enrolTrainees } from './enrol-trainees.ts'

export const enrol = commands.cohort.enrol.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { enrolmentIds, fromOn, findings } = await enrolTrainees(context, trx, input)
  audit({
    subject: { kind: 'cohort', id: input.cohortId },
    detail: { enrolments: enrolmentIds, fromOn, documentNumber: input.documentNumber },
  })
  return { enrolmentIds, findings }
})
