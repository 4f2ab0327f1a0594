import { replaceOutput } from '../../../db/activity/output.ts'
import { commands, stampOf } from '../procedure.ts'
import { outputFor } from './output-for.ts'

export const retractOutput = commands.activity.retractOutput.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { outputId, reason } = input
  const { rowId, facts } = await outputFor(context, trx, outputId)
  await replaceOutput(trx, rowId, null, stampOf(context))
  audit({ subject: { kind: 'person', id: facts.person_id }, detail: { output: outputId, reason } })
  return {}
})
