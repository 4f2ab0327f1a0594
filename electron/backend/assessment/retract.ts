import { commands } from '../procedure.ts'
import { revise } from './revise.ts'

export const retract = commands.assessment.retract.handler(async ({ context, input }) => {
  const { subject, consequences } = await revise(context, input.assessmentId, () => null)
  context.audit({ subject: { kind: subject.kind, id: subject.id }, detail: input })
  return consequences
})
