import { refuseField } from '../../../shared/contract/errors.ts'
import { commands } from '../procedure.ts'
import { revise } from './revise.ts'

export const deliver = commands.assessment.deliver.handler(async ({ context, input }) => {
  const { assessmentId, notifiedOn } = input
  const today = context.desk.clock.today()
  if (notifiedOn > today) return refuseField('notifiedOn', 'in_future', notifiedOn, today)
  const { subject, consequences } = await revise(context, assessmentId, (facts) => {
    if (notifiedOn < facts.assessed_on)
      return refuseField('notifiedOn', 'before_assessment', notifiedOn, facts.assessed_on)
    return { ...facts, notified_on: notifiedOn }
  })
  context.audit({ subject: { kind: subject.kind, id: subject.id }, detail: { assessmentId, notifiedOn } })
  return consequences
})
