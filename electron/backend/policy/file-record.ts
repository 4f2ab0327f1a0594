import { refuseField } from '../../../shared/contract/errors.ts'
import { commands } from '../procedure.ts'
import { keep } from './keep.ts'

/** A document is found again by its number or, where it has none, by what it is called. */
export const fileRecord = commands.policy.fileRecord.handler(({ context, input }) => {
  if (input.documentNumber === null && input.statement === null)
    return refuseField('documentNumber', 'missing')
  return keep(context, 'record', input)
})
