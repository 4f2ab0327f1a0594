import { bars } from '../policy/barred.ts'
import { queries } from '../procedure.ts'
import { planAssignment } from './plan-assignment.ts'

export const checkAssignment = queries.formation.checkAssignment.handler(async ({ context, input }) => {
  const { findings } = await planAssignment(context.read, context, input, null)
  return { findings: [...findings], refused: findings.some(bars) }
})
