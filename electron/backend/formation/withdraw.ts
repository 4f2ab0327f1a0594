import { commands } from '../procedure.ts'
import { settle } from './settle.ts'

export const withdraw = commands.formation.withdraw.handler(async ({ context, input }) => {
  const { applicationId, on, reason } = input
  await settle(context, applicationId, 'applicationId', { outcome: 'withdrawn', settled_on: on, reason })
  context.audit({ subject: { kind: 'member_application', id: applicationId }, detail: { on, reason } })
  return {}
})
