import { replaceTitle } from '../../../db/recognition/title.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { titleFor } from './title-for.ts'

export const amendTitle = commands.recognition.amendTitle.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { titleId, ...given } = input
  const { rowId, facts } = await titleFor(trx, titleId)
  const next = {
    ...facts,
    ...(given.fromOn !== undefined && { from_on: given.fromOn }),
    ...(given.toOn !== undefined && { to_on: given.toOn }),
    ...(given.endReason !== undefined && { end_reason: given.endReason }),
    ...(given.basis !== undefined && { basis: given.basis }),
    ...(given.documentNumber !== undefined && { document_number: given.documentNumber }),
  }
  if (next.to_on !== null && next.to_on < next.from_on)
    return refuseField('toOn', 'before_start', next.to_on, next.from_on)
  await replaceTitle(trx, rowId, next, stampOf(context))
  audit({ subject: { kind: 'person', id: facts.person_id }, detail: { title: titleId, ...given } })
  return {}
})
