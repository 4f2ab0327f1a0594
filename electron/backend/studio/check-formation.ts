import { bars } from '../policy/barred.ts'
import { queries } from '../procedure.ts'
import { planFormation } from './formation.ts'

export const checkFormation = queries.studio.checkFormation.handler(async ({ context, input }) => {
  const { name, toOn, findings } = await planFormation(context.read, input)
  return { name, toOn, findings: [...findings], refused: findings.some(bars) }
})
