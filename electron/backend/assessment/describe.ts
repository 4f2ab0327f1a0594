import { refuseField } from '../../../shared/contract/errors.ts'
import { commands } from '../procedure.ts'
import { revise } from './revise.ts'

export const describe = commands.assessment.describe.handler(async ({ context, input }) => {
  const { assessmentId, areas } = input
  const { subject } = await revise(context, assessmentId, (facts) =>
    facts.subject_kind === 'studio'
      ? { ...facts, areas: JSON.stringify(areas) }
      : refuseField('assessmentId', 'unknown', assessmentId),
  )
  context.audit({
    subject: { kind: subject.kind, id: subject.id },
    detail: { assessmentId, areas: Object.keys(areas) },
  })
  return {}
})
