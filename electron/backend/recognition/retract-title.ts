import { replaceTitle } from '../../../db/recognition/title.ts'
import { commands, stampOf } from '../procedure.ts'
import { titleFor } from './title-for.ts'

export const retractTitle = commands.recognition.retractTitle.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { rowId, facts } = await titleFor(trx, input.titleId)
  await replaceTitle(trx, rowId, null, stampOf(context))
  audit({
    subject: { kind: 'person', id: facts.person_id },
    detail: { title: facts.id, reason: input.reason },
  })
  return {}
})
