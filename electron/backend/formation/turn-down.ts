import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { commands } from '../procedure.ts'
import { formationFor } from './load.ts'
import { settle } from './settle.ts'
import { standingOf } from './standing.ts'

export const turnDown = commands.formation.turnDown.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { formationId, applicationIds, on, reason } = input
  const row = await formationFor(trx, formationId)
  const { applications } = await standingOf(trx, row, { asOf: desk.clock.today(), knownAt: knownNow })
  for (const [i, id] of applicationIds.entries()) {
    const field = `applicationIds.${i}`
    const found = applications.find((a) => a.id === id) ?? refuseField(field, 'not_in_round', id)
    const findings = JSON.stringify(found.findings)
    await settle(context, id, field, { outcome: 'not_taken', settled_on: on, reason, findings })
  }
  audit({ subject: { kind: 'formation', id: formationId }, detail: { applicationIds, on, reason } })
  return {}
})
