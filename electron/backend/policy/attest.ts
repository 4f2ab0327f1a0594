import { refuseField } from '../../../shared/contract/errors.ts'
import { commands } from '../procedure.ts'
import { keep } from './keep.ts'

/** An attestation says in words what was found; no count can. */
export const attest = commands.policy.attest.handler(({ context, input }) =>
  input.statement === null ? refuseField('statement', 'missing') : keep(context, 'attested', input),
)
