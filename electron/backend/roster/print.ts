import { refuseField } from '../../../shared/contract/errors.ts'
import { commands } from '../procedure.ts'
import { buildRoster, recordCount } from './build.ts'

export const print = commands.roster.print.handler(async ({ context, input }) => {
  const { reason, medium, ...request } = input
  if (request.idNumbers === 'full' && !reason) return refuseField('reason', 'missing')
  const document = await buildRoster(context.trx, context, request)
  context.audit({ detail: { ...request, medium, reason: reason ?? null, records: recordCount(document) } })
  return document
})
